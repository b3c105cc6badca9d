-- What programs come in with. Its holder has the secret; kept here is its digest alone. The last day is the organisation's
-- own, and so is the day on which it was used last.
CREATE TABLE token (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    token_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made_at TEXT NOT NULL,
    last_day TEXT NOT NULL,
    used_on TEXT,
    PRIMARY KEY (organisation_id, token_id),
    UNIQUE (organisation_id, digest)
);

CREATE INDEX token_of_person ON token (organisation_id, person_id);
