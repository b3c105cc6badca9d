//! Everything that is kept about one person, as it is given out: one JSON document. It holds nothing that lets anybody in
//! (no secret, no digest, no passphrase in any form), and nothing about anybody else.

use engine::answer::Answer;
use engine::members::{Aside, Role};
use engine::text::{Name, Note, Title};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use store::{
    Link, Mail, MailKind, MailState, Notices, Passkey, Purpose, Scope, Session, SubjectKind, Token,
    Way, What,
};

/// All of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct About {
    /// When it was given out.
    pub given_out: Timestamp,
    /// By which organisation.
    pub organisation: Name,
    /// Their id, by which everything else names them.
    pub id: String,
    /// As they are called here.
    pub name: Name,
    /// What they are here to do.
    pub role: Role,
    /// The teams they belong to.
    pub teams: Vec<Name>,
    /// Whether they were taken out.
    pub left: bool,
    /// Where they are written to, and what they sign in with.
    pub email: Option<String>,
    /// How often they are written to.
    pub notices: Notices,
    /// Whether they have a passphrase. It is kept in a form that nobody can read back.
    pub has_passphrase: bool,
    /// Their passkeys.
    pub passkeys: Vec<GivenPasskey>,
    /// Who they are to the organisation's own sign-in.
    pub providers: Vec<GivenIdentity>,
    /// Where they are signed in.
    pub sessions: Vec<GivenSession>,
    /// Links that were made for them.
    pub links: Vec<GivenLink>,
    /// Tokens that programs come in with for them.
    pub tokens: Vec<GivenToken>,
    /// Messages to them.
    pub messages: Vec<GivenMessage>,
    /// What they put forward.
    pub put_forward: Vec<Title>,
    /// Whether what they answered is left out, because whoever asked is not to see whose answers are.
    pub answers_left_out: bool,
    /// What they answered, as it stands now.
    pub answers: Vec<GivenAnswer>,
    /// What they set aside of that which they were asked.
    pub set_aside: Vec<Aside>,
    /// Lines of activity by them, or about them.
    pub activity: Vec<GivenLine>,
}

/// A passkey: not its key.
#[derive(Debug, Serialize)]
pub struct GivenPasskey {
    /// What they call it.
    pub name: String,
    /// When it was made.
    pub made: Timestamp,
    /// When it was used last.
    pub used: Option<Timestamp>,
}

/// Who they are to a provider.
#[derive(Debug, Serialize)]
pub struct GivenIdentity {
    /// The provider, by its address.
    pub issuer: String,
    /// Their name there.
    pub subject: String,
}

/// A session: not its secret.
#[derive(Debug, Serialize)]
pub struct GivenSession {
    /// How they signed in.
    pub way: Way,
    /// What their browser calls itself.
    pub device: String,
    /// When.
    pub began: Timestamp,
    /// When it was used last.
    pub seen: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
}

/// A link: not its secret.
#[derive(Debug, Serialize)]
pub struct GivenLink {
    /// What it is for.
    pub purpose: Purpose,
    /// When it was made.
    pub made: Timestamp,
    /// When it ends by itself.
    pub ends: Timestamp,
    /// When it was used up, or taken back.
    pub over: Option<Timestamp>,
}

/// A token: not its secret.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GivenToken {
    /// What they call it.
    pub name: Name,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub made: Timestamp,
    /// The last day on which it works.
    pub last_day: Date,
    /// The day on which it was used last.
    pub used: Option<Date>,
}

/// A message.
#[derive(Debug, Serialize)]
pub struct GivenMessage {
    /// What it is.
    pub kind: MailKind,
    /// How far it is.
    pub state: MailState,
    /// When it was made.
    pub made: Timestamp,
    /// What the other side said last.
    pub told: Option<String>,
}

/// An answer.
#[derive(Debug, Serialize)]
pub struct GivenAnswer {
    /// About what.
    pub title: Title,
    /// What they said, how they know, and when.
    pub answer: Answer,
    /// Why.
    pub why: Option<Note>,
}

/// A line of activity.
#[derive(Debug, Serialize)]
pub struct GivenLine {
    /// When.
    pub at: Timestamp,
    /// Whether they did it; else it was done about them.
    pub theirs: bool,
    /// What was done.
    pub what: What,
    /// To what kind of thing.
    pub kind: SubjectKind,
    /// Which; none where it is another person.
    pub id: Option<String>,
    /// What it was before, where it is about them.
    pub before: Option<Value>,
    /// What it was then, where it is about them.
    pub after: Option<Value>,
}

impl From<Passkey> for GivenPasskey {
    fn from(
        Passkey {
            name, made, used, ..
        }: Passkey,
    ) -> Self {
        Self { name, made, used }
    }
}

impl From<Session> for GivenSession {
    fn from(session: Session) -> Self {
        let Session {
            way,
            device,
            began,
            seen,
            ends,
            ..
        } = session;
        Self {
            way,
            device,
            began,
            seen,
            ends,
        }
    }
}

impl From<Link> for GivenLink {
    fn from(link: Link) -> Self {
        let Link {
            purpose,
            made,
            ends,
            over,
            ..
        } = link;
        Self {
            purpose,
            made,
            ends,
            over,
        }
    }
}

impl From<Token> for GivenToken {
    fn from(token: Token) -> Self {
        let Token {
            name,
            scopes,
            made,
            last_day,
            used,
            ..
        } = token;
        Self {
            name,
            scopes,
            made,
            last_day,
            used,
        }
    }
}

impl From<Mail> for GivenMessage {
    fn from(mail: Mail) -> Self {
        let Mail {
            kind,
            state,
            made,
            told,
            ..
        } = mail;
        Self {
            kind,
            state,
            made,
            told,
        }
    }
}
