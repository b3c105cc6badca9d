-- What is done about the board, piece by piece: `kind` says what `content`, which is JSON, describes. Only ever fetched whole.
CREATE TABLE work (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    kind TEXT NOT NULL,
    piece_id TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation_id, kind, piece_id)
);
