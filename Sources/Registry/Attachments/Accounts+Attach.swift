import Cooperation
import Interchange
import Ledger
import People

extension Accounts {
    /// Keeps a file that a party is going to name in its declaration; gives the address by which a statement names it.
    ///
    /// Kept by the hash of its content; nobody is shown it until a word names it, and a day later it is swept away where
    /// none does.
    ///
    /// - Throws: ``AttachmentProblem`` where the file is not taken; ``RegistryError/refused(_:)``.
    public func attach(_ bytes: [UInt8], named name: String, with pen: Pen) async throws -> AttachmentAddress {
        guard bytes.count <= policy.attachmentSize else {
            throw AttachmentProblem.tooLarge(limit: policy.attachmentSize)
        }
        let type = try AttachmentType.of(bytes, named: name)
        let now = now
        let kept = try await registry.ledger.keepAttachment(bytes, type: type.rawValue, now: now) { connection in
            try pen.check([Demand(.declare)], PeopleRecords(connection), now: now)
        }
        guard let address = AttachmentAddress(hash: kept.hash, name: AttachmentName.plain(name, type)) else {
            throw AttachmentProblem.unknownType
        }
        return address
    }

    /// Counts a form with files before anything of it is read; gives whether it may be.
    public func admitsFiles(of signedIn: SignedIn) async throws -> Bool {
        let (subject, window, now) = (Counted.files(signedIn.person.id.rawValue).subject(key), policy.window, now)
        return try await people.write { try $0.countAttempt(subject, window: window, now: now) }
            <= policy.filesPerPerson
    }

    /// Removes files that came in more than a day ago and that neither a declaration nor a draft names.
    func sweepAttachments() async throws {
        let drafted = try await people.read { try $0.draftedAddresses(beginning: AttachmentAddress.prefix) }
        try await registry.ledger.sweepAttachments(
            madeBefore: now - 86_400_000,
            but: Set(drafted.compactMap { AttachmentAddress($0)?.hash })
        )
    }
}
