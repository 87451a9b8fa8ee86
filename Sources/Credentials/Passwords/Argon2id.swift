import CArgon2

/// Argon2id of the C library (RFC 9106); it holds its thread for some tens of milliseconds and as many MiB of memory.
enum Argon2id {
    /// Bytes of digest in a password hash.
    private static let length = 32

    static func hash(_ password: [UInt8], salt: [UInt8], cost: PasswordHash.Cost) throws -> PasswordHash {
        let room = argon2_encodedlen(
            cost.passes,
            cost.memory,
            1,
            UInt32(clamping: salt.count),
            UInt32(clamping: length),
            Argon2_id
        )
        var encoded = [CChar](repeating: 0, count: room)
        let result = argon2id_hash_encoded(
            cost.passes,
            cost.memory,
            1,
            password,
            password.count,
            salt,
            salt.count,
            length,
            &encoded,
            encoded.count
        )
        guard result == ARGON2_OK.rawValue else { throw CredentialsError.hashing(code: result) }
        let text = encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return PasswordHash(rawValue: String(decoding: text, as: UTF8.self))
    }

    /// Whether a password is the one behind a hash; a hash that cannot be read fits none.
    static func verify(_ password: [UInt8], _ hash: PasswordHash) -> Bool {
        argon2id_verify(hash.rawValue, password, password.count) == ARGON2_OK.rawValue
    }
}
