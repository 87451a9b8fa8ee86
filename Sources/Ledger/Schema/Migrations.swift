import SQLStore

/// The schema, step by step; a step that has been released is never edited.
enum Migrations {
    static let all: [Migration] = [ledger, items, search, measures, twins, references, turns, attachments]

    /// The log itself: appended to, never changed, which the engine enforces.
    private static let ledger = Migration(
        id: "2026-11-ledger",
        sqlite: """
            CREATE TABLE entry (
                sequence INTEGER PRIMARY KEY,
                party TEXT NOT NULL CHECK (party <> ''),
                ordinal INTEGER NOT NULL CHECK (ordinal > 0),
                designation TEXT NOT NULL CHECK (designation <> ''),
                recorded_at INTEGER NOT NULL,
                item TEXT NOT NULL,
                form TEXT NOT NULL CHECK (form IN ('declare', 'withdraw', 'link', 'measure', 'stance')),
                act TEXT NOT NULL,
                source TEXT,
                previous BLOB NOT NULL,
                hash BLOB NOT NULL,
                UNIQUE (party, ordinal)
            ) STRICT;
            CREATE INDEX entry_by_item ON entry (item, sequence);
            CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
                BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
            CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
                BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
            """,
        postgreSQL: """
            CREATE TABLE entry (
                sequence BIGINT PRIMARY KEY,
                party TEXT NOT NULL CHECK (party <> ''),
                ordinal BIGINT NOT NULL CHECK (ordinal > 0),
                designation TEXT NOT NULL CHECK (designation <> ''),
                recorded_at BIGINT NOT NULL,
                item TEXT NOT NULL,
                form TEXT NOT NULL CHECK (form IN ('declare', 'withdraw', 'link', 'measure', 'stance')),
                act TEXT NOT NULL,
                source TEXT,
                previous BYTEA NOT NULL,
                hash BYTEA NOT NULL,
                UNIQUE (party, ordinal)
            );
            CREATE INDEX entry_by_item ON entry (item, sequence);
            CREATE FUNCTION refuse_change_of_entry() RETURNS trigger LANGUAGE plpgsql AS
                $body$ BEGIN RAISE EXCEPTION 'entries are never changed or removed'; END $body$;
            CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
                EXECUTE FUNCTION refuse_change_of_entry();
            """
    )

    /// One row per item; the row of a group's head carries the settled view of the whole group.
    private static let items = Migration(
        id: "2026-11-items",
        sqlite: """
            CREATE TABLE item (
                number INTEGER PRIMARY KEY,
                item TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL,
                opener TEXT NOT NULL,
                item_key TEXT NOT NULL,
                head INTEGER NOT NULL,
                title TEXT,
                facts TEXT,
                changed INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX item_by_head ON item (head);
            CREATE INDEX item_by_change ON item (changed);
            CREATE INDEX item_by_kind ON item (kind, number);
            CREATE TABLE link (
                item TEXT NOT NULL,
                other TEXT NOT NULL,
                relation TEXT NOT NULL,
                party TEXT NOT NULL,
                verdict TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                PRIMARY KEY (item, other, relation, party)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX link_by_other ON link (other);
            """,
        postgreSQL: """
            CREATE TABLE item (
                number BIGINT PRIMARY KEY,
                item TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL,
                opener TEXT NOT NULL,
                item_key TEXT NOT NULL,
                head BIGINT NOT NULL,
                title TEXT,
                facts TEXT,
                changed BIGINT NOT NULL
            );
            CREATE INDEX item_by_head ON item (head);
            CREATE INDEX item_by_change ON item (changed);
            CREATE INDEX item_by_kind ON item (kind, number);
            CREATE TABLE link (
                item TEXT NOT NULL,
                other TEXT NOT NULL,
                relation TEXT NOT NULL,
                party TEXT NOT NULL,
                verdict TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                PRIMARY KEY (item, other, relation, party)
            );
            CREATE INDEX link_by_other ON link (other);
            """
    )

    /// Words are prepared before they come here, so both engines only index them and find the same.
    private static let search = Migration(
        id: "2026-11-search",
        sqlite: """
            CREATE TABLE search_document (
                number INTEGER PRIMARY KEY,
                title TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            CREATE VIRTUAL TABLE search_index USING fts5(
                title, body, content='search_document', content_rowid='number',
                detail=column, columnsize=0, tokenize='unicode61 remove_diacritics 0');
            CREATE TRIGGER search_document_added AFTER INSERT ON search_document BEGIN
                INSERT INTO search_index (rowid, title, body) VALUES (new.number, new.title, new.body);
            END;
            CREATE TRIGGER search_document_removed AFTER DELETE ON search_document BEGIN
                INSERT INTO search_index (search_index, rowid, title, body)
                    VALUES ('delete', old.number, old.title, old.body);
            END;
            CREATE TRIGGER search_document_changed AFTER UPDATE ON search_document BEGIN
                INSERT INTO search_index (search_index, rowid, title, body)
                    VALUES ('delete', old.number, old.title, old.body);
                INSERT INTO search_index (rowid, title, body) VALUES (new.number, new.title, new.body);
            END;
            """,
        postgreSQL: """
            CREATE TABLE search_document (
                number BIGINT PRIMARY KEY,
                title TEXT NOT NULL,
                body TEXT NOT NULL,
                title_vector TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED,
                body_vector TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED
            );
            CREATE INDEX search_by_title ON search_document USING gin (title_vector);
            CREATE INDEX search_by_body ON search_document USING gin (body_vector);
            """
    )

    private static let measures = Migration(
        id: "2026-11-measures",
        sqlite: """
            CREATE TABLE measure (
                item TEXT NOT NULL,
                party TEXT NOT NULL,
                coordinates TEXT NOT NULL,
                indicator TEXT NOT NULL,
                place TEXT,
                year INTEGER,
                units INTEGER NOT NULL,
                places INTEGER NOT NULL,
                written TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                PRIMARY KEY (item, party, coordinates)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX measure_by_indicator ON measure (indicator, item, party, coordinates);
            """,
        postgreSQL: """
            CREATE TABLE measure (
                item TEXT NOT NULL,
                party TEXT NOT NULL,
                coordinates TEXT NOT NULL,
                indicator TEXT NOT NULL,
                place TEXT,
                year BIGINT,
                units BIGINT NOT NULL,
                places BIGINT NOT NULL,
                written TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                PRIMARY KEY (item, party, coordinates)
            );
            CREATE INDEX measure_by_indicator ON measure (indicator, item, party, coordinates);
            """
    )

    /// What the machine proposes; people's verdicts are entries, these rows can be thrown away.
    private static let twins = Migration(
        id: "2026-11-twins",
        sqlite: """
            CREATE TABLE twin_proposal (
                item TEXT NOT NULL,
                other TEXT NOT NULL,
                score INTEGER NOT NULL,
                proposal TEXT NOT NULL,
                PRIMARY KEY (item, other)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX twin_by_score ON twin_proposal (score, item, other);
            CREATE INDEX twin_by_other ON twin_proposal (other);
            CREATE TABLE projection_state (
                name TEXT PRIMARY KEY,
                sequence INTEGER NOT NULL
            ) STRICT;
            """,
        postgreSQL: """
            CREATE TABLE twin_proposal (
                item TEXT NOT NULL,
                other TEXT NOT NULL,
                score BIGINT NOT NULL,
                proposal TEXT NOT NULL,
                PRIMARY KEY (item, other)
            );
            CREATE INDEX twin_by_score ON twin_proposal (score, item, other);
            CREATE INDEX twin_by_other ON twin_proposal (other);
            CREATE TABLE projection_state (
                name TEXT PRIMARY KEY,
                sequence BIGINT NOT NULL
            );
            """
    )

    /// Which items each party's word about an item names, to be asked in both directions.
    private static let references = Migration(
        id: "2026-11-references",
        sqlite: """
            CREATE TABLE reference (
                item TEXT NOT NULL,
                party TEXT NOT NULL,
                field TEXT NOT NULL,
                position INTEGER NOT NULL,
                target TEXT NOT NULL,
                note TEXT,
                sequence INTEGER NOT NULL,
                PRIMARY KEY (item, party, field, position)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX reference_by_target ON reference (target, field, item);
            """,
        postgreSQL: """
            CREATE TABLE reference (
                item TEXT NOT NULL,
                party TEXT NOT NULL,
                field TEXT NOT NULL,
                position BIGINT NOT NULL,
                target TEXT NOT NULL,
                note TEXT,
                sequence BIGINT NOT NULL,
                PRIMARY KEY (item, party, field, position)
            );
            CREATE INDEX reference_by_target ON reference (target, field, item);
            """
    )

    /// Whose turn it is to speak of an item, for desks; filled by ``Ledger/deriveTurns(_:)`` where entries are already there.
    private static let turns = Migration(
        id: "2026-11-turns",
        sqlite: """
            CREATE TABLE turn (
                head INTEGER NOT NULL,
                party TEXT NOT NULL,
                owed INTEGER NOT NULL CHECK (owed IN (0, 1)),
                since INTEGER NOT NULL,
                PRIMARY KEY (head, party)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX turn_by_party ON turn (party, owed, since, head);
            """,
        postgreSQL: """
            CREATE TABLE turn (
                head BIGINT NOT NULL,
                party TEXT NOT NULL,
                owed BIGINT NOT NULL CHECK (owed IN (0, 1)),
                since BIGINT NOT NULL,
                PRIMARY KEY (head, party)
            );
            CREATE INDEX turn_by_party ON turn (party, owed, since, head);
            """
    )

    /// Files by the hash of their content, and which items name them; the content apart, so that a row is touched cheaply.
    private static let attachments = Migration(
        id: "2026-11-attachments",
        sqlite: attachmentTables(blob: "BLOB", integer: "INTEGER"),
        postgreSQL: attachmentTables(blob: "BYTEA", integer: "BIGINT")
    )

    private static func attachmentTables(blob: String, integer: String) -> String {
        """
        CREATE TABLE attachment (
            hash TEXT PRIMARY KEY NOT NULL,
            size \(integer) NOT NULL,
            type TEXT NOT NULL,
            made \(integer) NOT NULL
        );
        CREATE INDEX attachment_by_time ON attachment (made);
        CREATE TABLE attachment_content (
            hash TEXT PRIMARY KEY NOT NULL REFERENCES attachment (hash) ON DELETE CASCADE,
            content \(blob) NOT NULL
        );
        CREATE TABLE attachment_use (
            hash TEXT NOT NULL,
            item TEXT NOT NULL,
            PRIMARY KEY (hash, item)
        );
        """
    }
}
