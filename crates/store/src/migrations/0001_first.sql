-- Every table begins with organisation_id, and every key carries it. TEXT and BIGINT only: instants and days are ISO text.
-- '' stands for "none" where a key needs a value; elsewhere nothing is NULL.

CREATE TABLE organisation (
    organisation_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    logo TEXT,
    zone TEXT NOT NULL,
    example BIGINT NOT NULL
);

-- Apart from the organisation, because every write rewrites this row.
CREATE TABLE revision (
    organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisation (organisation_id),
    revision BIGINT NOT NULL
);

CREATE TABLE settings (
    organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisation (organisation_id),
    content TEXT NOT NULL
);

CREATE TABLE service (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    service_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organisation_id, service_id)
);

CREATE TABLE team (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    team_id TEXT NOT NULL,
    name TEXT NOT NULL,
    room BIGINT,
    PRIMARY KEY (organisation_id, team_id)
);

CREATE TABLE people_group (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    group_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organisation_id, group_id)
);

CREATE TABLE source (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    source_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (organisation_id, source_id)
);

CREATE TABLE candidate (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    candidate_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    done_on TEXT,
    service_id TEXT,
    room BIGINT NOT NULL,
    sponsor TEXT,
    harm_low BIGINT,
    harm_high BIGINT,
    unmet_low BIGINT,
    unmet_high BIGINT,
    disadvantage_low BIGINT,
    disadvantage_high BIGINT,
    reach_least BIGINT,
    reach_most BIGINT,
    PRIMARY KEY (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, service_id) REFERENCES service (organisation_id, service_id)
);

CREATE TABLE candidate_team (
    organisation_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    team_id TEXT NOT NULL,
    PRIMARY KEY (organisation_id, candidate_id, position),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, team_id) REFERENCES team (organisation_id, team_id)
);

CREATE TABLE candidate_group (
    organisation_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    group_id TEXT NOT NULL,
    PRIMARY KEY (organisation_id, candidate_id, position),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, group_id) REFERENCES people_group (organisation_id, group_id)
);

CREATE TABLE candidate_need (
    organisation_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    need TEXT NOT NULL,
    PRIMARY KEY (organisation_id, candidate_id, position),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate (organisation_id, candidate_id)
);

CREATE TABLE candidate_detail (
    organisation_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate (organisation_id, candidate_id)
);

-- `second` is the other half where a condition's halves were asked apart.
CREATE TABLE answer (
    organisation_id TEXT NOT NULL,
    candidate_id TEXT NOT NULL,
    condition TEXT NOT NULL,
    team_id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    reply TEXT NOT NULL,
    second TEXT,
    basis TEXT NOT NULL,
    given_on TEXT,
    why TEXT,
    PRIMARY KEY (organisation_id, candidate_id, condition, team_id, source_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, source_id) REFERENCES source (organisation_id, source_id)
);

-- Only ever added to. `before` and `after` are JSON; the words of the application, never read by SQL.
CREATE TABLE activity (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    revision BIGINT NOT NULL,
    line BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    author TEXT NOT NULL,
    what TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    content_before TEXT,
    content_after TEXT,
    PRIMARY KEY (organisation_id, revision, line)
);

CREATE INDEX activity_of_subject ON activity (organisation_id, subject_kind, subject_id, revision, line);

-- What a form sent twice answered the first time.
CREATE TABLE once (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    form_key TEXT NOT NULL,
    result TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, form_key)
);

-- Only ever added to: that a later decision takes the place of an earlier one is written in the later one.
CREATE TABLE decision (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    decision_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    sealed_at TEXT NOT NULL,
    author TEXT NOT NULL,
    look_again TEXT,
    supersedes TEXT,
    -- Behind the others: SQLite goes over a long text, megabytes on a long list, to reach what stands behind it.
    sealed TEXT NOT NULL,
    PRIMARY KEY (organisation_id, decision_id),
    UNIQUE (organisation_id, number),
    UNIQUE (organisation_id, supersedes),
    FOREIGN KEY (organisation_id, supersedes) REFERENCES decision (organisation_id, decision_id)
);
