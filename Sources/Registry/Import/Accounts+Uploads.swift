import CanonicalJSON
import Cooperation
import Credentials
import People

/// What is done with a file that was uploaded, which may take longer than a browser waits for an answer.
///
/// It is kept beside people and not in the memory of one process, so that any node shows how far it has come, and one that
/// is restarted has lost nothing: each batch of rows goes in whole, and the same file completes what was stopped.
extension Accounts {
    /// An import that has not moved on for so long has died with its process; a batch takes about a second.
    private static let stale: Int64 = 60_000
    /// How long a file is kept.
    static let uploadsKept: Int64 = 86_400_000

    /// Keeps a file to be looked over, in the place of the one its sender had before.
    public func keepUpload(named name: String, _ bytes: [UInt8], with pen: Pen) async throws -> Upload {
        guard let person = pen.holder else { throw RegistryError.refused(.unknown) }
        let now = now
        let upload = Upload(
            id: secret().text,
            person: person,
            party: pen.party,
            name: String(name.suffix(200)),
            made: now
        )
        try await people.write { records in
            try pen.check([Demand(.declare)], records, now: now)
            try records.add(upload, content: bytes)
        }
        return upload
    }

    /// A file of the pen's holder for its party, as it stands; nil where there is none.
    ///
    /// One whose work has died is told as stopped.
    public func upload(_ id: String, with pen: Pen) async throws -> Upload? {
        guard let person = pen.holder, var upload = try await people.read({ try $0.upload(id, of: person) }),
            upload.party == pen.party
        else { return nil }
        switch upload.state {
        case .beingLookedOver, .beingImported: if upload.moved < now - Self.stale { upload.state = .stopped }
        case .lookedOver, .imported, .stopped: break
        }
        return upload
    }

    /// Takes a file up, to be looked over again or imported by ``work(on:_:with:)``; false where one of these is being done
    /// already.
    public func begin(_ work: Upload.State, of upload: Upload, with pen: Pen) async throws -> Bool {
        let now = now
        return try await people.write { records in
            try pen.check([Demand(.declare)], records, now: now)
            return try records.begin(work, of: upload.id, now: now, stale: now - Self.stale)
        }
    }

    /// Looks a file over or imports it, as its state says, and notes how far it comes.
    ///
    /// - Throws: What stopped it, after it was noted.
    public func work(on upload: Upload, _ options: ImportOptions, with pen: Pen) async throws {
        var upload = upload
        func note(_ state: Upload.State, _ report: ImportReport?) async throws {
            upload.state = state
            upload.moved = now
            upload.report = report?.json
            let noted = upload
            try await people.write { try $0.move(noted) }
        }
        guard let bytes = try await people.read({ [upload] in try $0.content(ofUpload: upload.id) }) else { return }
        let (id, underWay, people, registry) = (upload, upload.state, people, registry)
        do {
            let report = try await registry.importFile(named: upload.name, bytes: bytes, by: .pen(pen), options) {
                var moving = id
                moving.state = underWay
                moving.rows = $0
                moving.moved = registry.now()
                let noted = moving
                try? await people.write { try $0.move(noted) }
            }
            try await note(options.isDryRun ? .lookedOver : .imported, report)
        } catch {
            try await note(.stopped, (error as? ImportInterruption)?.report)
            throw (error as? ImportInterruption)?.cause ?? error
        }
    }
}
