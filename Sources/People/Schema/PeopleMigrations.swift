import SQLStore

/// The tables of people, step by step; a step that has been released is never edited.
public enum PeopleMigrations {
    public static let all: [Migration] = [
        people, credentials, mail, audit, nextSecondFactor, opening, drafts, deskVisits, requests,
        comments, uploads, savedSearches, letterRounds,
    ]

    /// `designation` keeps no name: when its person is erased, the right it was remains on record.
    private static let people = Migration(
        id: "2026-11-people",
        both: """
            CREATE TABLE person (
                id TEXT PRIMARY KEY NOT NULL,
                email TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                language TEXT NOT NULL,
                password TEXT,
                password_changed BIGINT,
                practice BIGINT NOT NULL DEFAULT 0,
                made BIGINT NOT NULL
            );
            CREATE TABLE designation (
                id TEXT PRIMARY KEY NOT NULL,
                person TEXT REFERENCES person (id) ON DELETE SET NULL,
                party TEXT NOT NULL CHECK (party <> ''),
                role TEXT NOT NULL,
                scope TEXT NOT NULL,
                valid_from BIGINT NOT NULL,
                valid_to BIGINT,
                appointed_by TEXT NOT NULL,
                document TEXT,
                ended BIGINT,
                ended_by TEXT
            );
            CREATE INDEX designation_by_person ON designation (person);
            CREATE INDEX designation_by_party ON designation (party, role);
            """
    )

    private static let credentials = Migration(
        id: "2026-11-credentials",
        sqlite: credentialTables(blob: "BLOB"),
        postgreSQL: credentialTables(blob: "BYTEA")
    )

    private static func credentialTables(blob: String) -> String {
        """
        CREATE TABLE session (
            id TEXT PRIMARY KEY NOT NULL,
            digest \(blob) NOT NULL UNIQUE,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            stage TEXT NOT NULL CHECK (stage IN ('awaitingCode', 'password', 'secondFactor')),
            address TEXT NOT NULL,
            agent TEXT NOT NULL,
            made BIGINT NOT NULL,
            seen BIGINT NOT NULL,
            expires BIGINT NOT NULL
        );
        CREATE INDEX session_by_person ON session (person);
        CREATE TABLE one_time_link (
            digest \(blob) PRIMARY KEY NOT NULL,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL,
            made BIGINT NOT NULL,
            expires BIGINT NOT NULL
        );
        CREATE INDEX one_time_link_by_person ON one_time_link (person);
        CREATE TABLE second_factor (
            person TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            sealed \(blob) NOT NULL,
            made BIGINT NOT NULL,
            confirmed BIGINT,
            last_step BIGINT
        );
        CREATE TABLE recovery_code (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            digest \(blob) NOT NULL,
            used BIGINT,
            PRIMARY KEY (person, digest)
        );
        CREATE TABLE throttle (
            subject \(blob) PRIMARY KEY NOT NULL,
            attempts BIGINT NOT NULL,
            since BIGINT NOT NULL,
            expires BIGINT NOT NULL
        );
        CREATE TABLE api_token (
            id TEXT PRIMARY KEY NOT NULL,
            digest \(blob) NOT NULL UNIQUE,
            designation TEXT NOT NULL REFERENCES designation (id),
            label TEXT NOT NULL,
            granted TEXT NOT NULL,
            made BIGINT NOT NULL,
            made_by TEXT NOT NULL,
            expires BIGINT,
            used BIGINT,
            revoked BIGINT
        );
        CREATE INDEX api_token_by_designation ON api_token (designation);
        CREATE TABLE key_mark (
            name TEXT PRIMARY KEY NOT NULL,
            digest \(blob) NOT NULL
        );
        """
    }

    private static let mail = Migration(
        id: "2026-11-mail",
        sqlite: mailTables(blob: "BLOB"),
        postgreSQL: mailTables(blob: "BYTEA")
    )

    /// A letter's words and address are sealed: they hold links that open something.
    private static func mailTables(blob: String) -> String {
        """
        CREATE TABLE letter (
            id TEXT PRIMARY KEY NOT NULL,
            person TEXT REFERENCES person (id) ON DELETE CASCADE,
            topic TEXT NOT NULL,
            sealed \(blob) NOT NULL,
            made BIGINT NOT NULL,
            due BIGINT NOT NULL,
            attempts BIGINT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'kept', 'sent', 'failed', 'dropped')),
            closed BIGINT,
            trouble TEXT
        );
        CREATE INDEX letter_by_due ON letter (state, due);
        CREATE INDEX letter_by_person ON letter (person);
        CREATE TABLE unsubscription (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            topic TEXT NOT NULL,
            made BIGINT NOT NULL,
            PRIMARY KEY (person, topic)
        );
        """
    }

    /// What was done about people and rights; rows are only added, the person in them is blanked when erased.
    private static let audit = Migration(
        id: "2026-11-audit",
        sqlite: auditTable(number: "INTEGER PRIMARY KEY"),
        postgreSQL: auditTable(number: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
    )

    private static func auditTable(number: String) -> String {
        """
        CREATE TABLE audit (
            number \(number),
            at BIGINT NOT NULL,
            deed TEXT NOT NULL,
            designation TEXT,
            actor TEXT,
            subject TEXT,
            detail TEXT NOT NULL
        );
        CREATE INDEX audit_by_actor ON audit (actor);
        CREATE INDEX audit_by_subject ON audit (subject);
        """
    }

    /// A telephone can be changed without a moment in which no code is asked for.
    private static let nextSecondFactor = Migration(
        id: "2026-11-next-second-factor",
        sqlite: "ALTER TABLE second_factor ADD COLUMN waiting BLOB",
        postgreSQL: "ALTER TABLE second_factor ADD COLUMN waiting BYTEA"
    )

    /// The link by which the first operator comes in, before there is any person it could hang on.
    private static let opening = Migration(
        id: "2026-11-opening",
        sqlite: "CREATE TABLE node_opening (digest BLOB PRIMARY KEY NOT NULL, expires BIGINT NOT NULL)",
        postgreSQL: "CREATE TABLE node_opening (digest BYTEA PRIMARY KEY NOT NULL, expires BIGINT NOT NULL)"
    )

    /// What people have typed and not said yet.
    private static let drafts = Migration(
        id: "2026-11-drafts",
        both: """
            CREATE TABLE draft (
                id TEXT PRIMARY KEY NOT NULL,
                person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                party TEXT NOT NULL,
                kind TEXT NOT NULL,
                item TEXT,
                seen BIGINT,
                language TEXT NOT NULL,
                fields TEXT NOT NULL,
                made BIGINT NOT NULL,
                saved BIGINT NOT NULL
            );
            CREATE INDEX draft_by_person ON draft (person, saved);
            CREATE INDEX draft_by_saved ON draft (saved);
            """
    )

    /// When someone last looked at a party's desk, to tell what is new to them.
    private static let deskVisits = Migration(
        id: "2026-11-desk-visits",
        both: """
            CREATE TABLE desk_visit (
                person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                party TEXT NOT NULL,
                at BIGINT NOT NULL,
                sequence BIGINT NOT NULL,
                before_at BIGINT,
                before_sequence BIGINT,
                PRIMARY KEY (person, party)
            );
            """
    )

    /// What programs were answered to requests that they may send again, by the key they gave each.
    private static let requests = Migration(
        id: "2026-11-program-requests",
        sqlite: requestTable(blob: "BLOB"),
        postgreSQL: requestTable(blob: "BYTEA")
    )

    private static func requestTable(blob: String) -> String {
        """
        CREATE TABLE program_request (
            token TEXT NOT NULL REFERENCES api_token (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            fingerprint \(blob) NOT NULL,
            made BIGINT NOT NULL,
            status BIGINT,
            type TEXT,
            body \(blob),
            PRIMARY KEY (token, name)
        );
        CREATE INDEX program_request_by_time ON program_request (made);
        """
    }

    /// What is written beside fields; a comment outlives who wrote it, without their name.
    private static let comments = Migration(
        id: "2026-11-comments",
        both: """
            CREATE TABLE comment (
                id TEXT PRIMARY KEY NOT NULL,
                item TEXT NOT NULL,
                field TEXT NOT NULL,
                party TEXT NOT NULL CHECK (party <> ''),
                designation TEXT NOT NULL,
                person TEXT REFERENCES person (id) ON DELETE SET NULL,
                made BIGINT NOT NULL,
                language TEXT NOT NULL,
                text TEXT NOT NULL,
                answers TEXT REFERENCES comment (id),
                withdrawn BIGINT,
                withdrawn_by TEXT
            );
            CREATE INDEX comment_by_item ON comment (item, made);
            CREATE INDEX comment_by_person ON comment (person);
            CREATE TABLE comment_mention (
                comment TEXT NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
                party TEXT NOT NULL,
                seen BIGINT,
                PRIMARY KEY (comment, party)
            );
            CREATE INDEX comment_mention_unread ON comment_mention (party) WHERE seen IS NULL;
            """
    )

    /// Files that were sent to be looked over, kept until they are imported or a day has passed.
    private static let uploads = Migration(
        id: "2026-11-uploads",
        sqlite: uploadTable(blob: "BLOB"),
        postgreSQL: uploadTable(blob: "BYTEA")
    )

    private static func uploadTable(blob: String) -> String {
        """
        CREATE TABLE upload (
            id TEXT PRIMARY KEY NOT NULL,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            party TEXT NOT NULL,
            name TEXT NOT NULL,
            made BIGINT NOT NULL,
            state TEXT NOT NULL,
            rows_read BIGINT NOT NULL,
            moved BIGINT NOT NULL,
            report TEXT,
            content \(blob) NOT NULL
        );
        CREATE INDEX upload_by_person ON upload (person);
        CREATE INDEX upload_by_time ON upload (made);
        """
    }

    /// Lists of initiatives that people keep under a name, with how far they know them.
    private static let savedSearches = Migration(
        id: "2026-11-saved-searches",
        both: """
            CREATE TABLE saved_search (
                id TEXT PRIMARY KEY NOT NULL,
                person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                name TEXT NOT NULL,
                query TEXT NOT NULL,
                alert TEXT NOT NULL CHECK (alert IN ('off', 'weekly', 'daily')),
                made BIGINT NOT NULL,
                seen BIGINT NOT NULL,
                told BIGINT NOT NULL
            );
            CREATE INDEX saved_search_by_person ON saved_search (person, name, id);
            CREATE INDEX saved_search_by_alert ON saved_search (alert, person);
            """
    )

    /// Whose turn has come in a round of letters to everyone: the key is what lets each go out once.
    private static let letterRounds = Migration(
        id: "2026-11-letter-rounds",
        both: """
            CREATE TABLE letter_round (
                person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                topic TEXT NOT NULL,
                day TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                made BIGINT NOT NULL,
                PRIMARY KEY (person, topic, day)
            );
            """
    )
}
