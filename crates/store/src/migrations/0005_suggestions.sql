-- What was put forward from inside the organisation without an account, until a facilitator has looked at it: it stands
-- beside the board, and is on no list. Whoever gave it holds a secret, kept here as its digest, and nothing else about them
-- is kept. Instants are seconds since 1970, because they are compared here.
CREATE TABLE suggestion (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    suggestion_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    details TEXT,
    made_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    candidate_id TEXT,
    reason TEXT,
    PRIMARY KEY (organisation_id, suggestion_id),
    UNIQUE (organisation_id, digest)
);

CREATE INDEX suggestion_of_state ON suggestion (organisation_id, state, made_at);
