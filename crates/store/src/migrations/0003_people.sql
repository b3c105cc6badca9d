-- How people come in. Apart from the board: what stands here is never part of an outlook, a record or a line of activity.
-- Secrets (session, link) are kept as digests: who reads this table can use none of them.

CREATE TABLE account (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    person_id TEXT NOT NULL,
    email TEXT,
    -- The address as it is looked for; NULL where there is none, which is never taken twice.
    email_key TEXT,
    password TEXT,
    notices TEXT NOT NULL,
    PRIMARY KEY (organisation_id, person_id),
    UNIQUE (organisation_id, email_key),
    FOREIGN KEY (organisation_id, person_id) REFERENCES source (organisation_id, source_id)
);

CREATE TABLE session (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    session_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    person_id TEXT NOT NULL,
    way TEXT NOT NULL,
    device TEXT NOT NULL,
    began_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, session_id),
    UNIQUE (organisation_id, digest)
);

CREATE INDEX session_of_person ON session (organisation_id, person_id);

-- person_id is '' where a link belongs to nobody: the one inside the organisation.
CREATE TABLE link (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    link_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    purpose TEXT NOT NULL,
    person_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    over_at TEXT,
    PRIMARY KEY (organisation_id, link_id),
    UNIQUE (organisation_id, digest)
);

CREATE INDEX link_of_person ON link (organisation_id, person_id);

CREATE TABLE passkey (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    passkey_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    made_at TEXT NOT NULL,
    used_at TEXT,
    PRIMARY KEY (organisation_id, passkey_id)
);

-- Who a person is to the organisation's own provider.
CREATE TABLE identity (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (organisation_id, issuer, subject)
);
