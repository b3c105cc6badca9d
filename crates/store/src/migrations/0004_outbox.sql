-- Messages on their way to people. What a message says is made when it is sent: no link, and so no secret, waits here.
-- Instants are seconds since 1970, because they are compared here.
CREATE TABLE outbox (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    mail_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    told TEXT,
    PRIMARY KEY (organisation_id, mail_id)
);

CREATE INDEX outbox_of_state ON outbox (organisation_id, state, due_at);
CREATE INDEX outbox_of_person ON outbox (organisation_id, person_id, made_at);
