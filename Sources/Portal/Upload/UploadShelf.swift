import Credentials
import People
import Registry
import Synchronization

/// Files that were looked over and wait for their owner to import them.
///
/// In memory and for a while only: whoever comes late, or to another node, chooses the file again. A class because all
/// requests share it.
final class UploadShelf: Sendable {
    struct Upload: Sendable {
        let file: PostedFields.File
        let owner: Person.ID
    }

    /// Bytes kept at most; the file kept longest makes room.
    private static let limit = 2 * PostedBody.uploadLimit

    private let uploads = Mutex<[(key: String, upload: Upload)]>([])

    /// Keeps a file and gives the word it is fetched by.
    func keep(_ upload: Upload) -> String {
        let key = Secret(random: Accounts.systemChance(Secret.randomLength)).text
        uploads.withLock { uploads in
            uploads.removeAll { $0.upload.owner == upload.owner }
            uploads.append((key, upload))
            while uploads.count > 1, uploads.map(\.upload.file.bytes.count).reduce(0, +) > Self.limit {
                uploads.removeFirst()
            }
        }
        return key
    }

    /// The file kept under a word for that person, which is then no longer kept.
    func take(_ key: String, of owner: Person.ID) -> PostedFields.File? {
        uploads.withLock { uploads in
            guard let index = uploads.firstIndex(where: { $0.key == key && $0.upload.owner == owner }) else {
                return nil
            }
            return uploads.remove(at: index).upload.file
        }
    }
}
