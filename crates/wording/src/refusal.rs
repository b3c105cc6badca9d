//! Why something was not done, and what to do next. Nobody is blamed.

use engine::candidate::Status;
use engine::members::Role;

use crate::change::small;
use crate::{candidate, members, number};

/// How people came in stays told.
pub const DOOR_STAYS: &str = "How people came in stays in the history, so it cannot be taken back.";

/// The passphrase that one has is another.
pub const OTHER_PASSPHRASE: &str = "That is not your passphrase now.";

/// What was typed is no address.
pub const NOT_AN_EMAIL: &str = "Write an email address, like name@example.org.";

/// Another has that address.
pub const EMAIL_TAKEN: &str = "Somebody here has that email address already.";

/// Somebody must look after people.
pub const LAST_ADMINISTRATOR: &str =
    "This is the last administrator. Make somebody else an administrator first.";

/// A passphrase that is too short or too long.
pub fn passphrase_length(shortest: usize, longest: usize) -> String {
    format!(
        "Use {shortest} to {longest} letters. Three words that have nothing to do with each other are good."
    )
}

/// A passphrase that somebody would guess.
pub const PASSPHRASE_OBVIOUS: &str =
    "That is easy to guess. Use three words that have nothing to do with each other.";

/// Whoever knocks is not let in: the same whatever is wrong.
pub const NOT_LET_IN: &str = "That did not let you in. Check the email address and the passphrase.";

/// The organisation's own sign-in knows them, and no rule lets them in.
pub const NO_RULE: &str = "We know who you are, but nobody has said yet that you may come in. Ask whoever looks after people here.";

/// A sign-in elsewhere that was not finished here.
pub const NOT_FINISHED: &str = "The sign-in was not finished. It may have taken too long, or begun in another window. Try it once more.";

/// A sign-in elsewhere that was declined.
pub const DECLINED: &str = "You were not signed in there, so you are not signed in here. Try it once more, or sign in another way.";

/// A passkey that did not let anybody in.
pub const PASSKEY_NOT_TAKEN: &str =
    "That passkey did not let you in. Try it once more, or sign in another way.";

/// A passkey that was not made.
pub const PASSKEY_NOT_MADE: &str =
    "No passkey was made. Begin once more, and say yes on your device.";

/// Where there can be no passkeys.
pub const PASSKEYS_NOT_HERE: &str = "There are no passkeys at this address. They need https, or an address that begins with http://localhost.";

/// As many passkeys as one may have.
pub const PASSKEYS_FULL: &str = "You have as many passkeys as one may have. Remove one first.";

/// What was typed is not the code.
pub const NOT_THE_CODE: &str = "That is not the code. Look where Foothold was started: it is printed there, and changes each time.";

/// A link lets nobody in.
pub const LINK_OVER: &str = "This link does not work any more. It may have been used, or be too old. Ask whoever gave it to you for a new one.";

/// Somebody tried too often.
pub const TOO_OFTEN: &str = "There were too many tries. Wait a few minutes, then try again.";

/// What one's role does not allow.
pub const NOT_ALLOWED: &str =
    "Your role does not let you do this. Ask an administrator if you need to.";

/// What a role does not allow.
pub fn not_permitted(role: Role) -> String {
    let role = small(members::role(role));
    format!(
        "You are here as {role}, and that does not let you do this. Ask an administrator if you need to."
    )
}

/// Somebody changed the same thing meanwhile.
pub const STALE: &str = "Somebody else changed this while your page was open. Nothing was lost. Go back, load the page again, and look at what changed.";

/// No organisation is set up yet.
pub const NOT_SET_UP: &str = "No organisation is set up here yet. Run foothold serve, open the page it names, and give yours a name.";

/// The example was to be loaded where something is.
pub const NOT_EMPTY: &str =
    "The example needs an empty database, and this one is in use. Choose another file for it.";

/// An organisation is set up already.
pub const ALREADY_SET_UP: &str = "Your organisation is set up already. Go to Where to focus.";

/// Only the example goes away whole.
pub const NOT_THE_EXAMPLE: &str =
    "Only the example can be taken away. This is your own organisation, so it stays.";

/// The answer speaks of a team that is not asked for.
pub const OTHER_TEAM: &str = "That team is not one whose room this would take. Load the page again, and choose one of its teams.";

/// An id that no address can hold.
pub const UNUSABLE_ID: &str =
    "An id in the file is only dots, and no address can hold that. Change it in the file.";

/// What matters most leaves no weights.
pub const NO_WEIGHTS: &str = "The lines on what matters most do not fit together, so nothing can be weighed. Mend them in Settings.";

/// It is not parked.
pub const NOT_PARKED: &str = "This is not parked. Load its page again to see where it stands.";

/// Two are needed.
pub const SAME_ONE: &str = "Choose another one than this.";

/// What is to be taken back was changed since.
pub const CHANGED_SINCE: &str = "This was changed again since, so it cannot be undone. Undo the later change first, or put it right by hand.";

/// What was added stays.
pub const STAYS_ADDED: &str = "This added something that others may have used, so it stays. A problem can be parked, an action dropped, an exemplar sent back to the list.";

/// A record never changes.
pub const RECORD_STAYS: &str =
    "A decision that is recorded never changes. Record a new one that takes its place.";

/// A reason is wanted.
pub const REASON_WANTED: &str = "Say why. A line is enough.";

/// What was to start is under way already.
pub const UNDER_WAY: &str = "It is under way already. Look at its page to see what is kept of it.";

/// What was to start is neither ready nor picked.
pub const NOT_READY: &str = "It does not stand at Start now yet, and no decision chose it. Ask the people who know, or record a decision that chooses it.";

/// There is no room for what was to start.
pub const NO_ROOM: &str =
    "There is no room to start this now. Wait until something is done, or give a team more room.";

/// The exemplar is not under way.
pub const NOT_UNDER_WAY: &str =
    "This is not under way now, so nothing more is kept of it. To go on with it, start it again.";

/// Whoever is to be asked said that it is not theirs.
pub const NOT_THEIRS: &str = "They said that this is not theirs to answer. Choose somebody else.";

/// So much was put forward without an account in a day.
pub const TOO_MANY_TODAY: &str =
    "A lot was put forward today, and somebody has to read it first. Please come back tomorrow.";

/// Somebody settled it already.
pub const SETTLED: &str =
    "Somebody looked at this meanwhile. Go back to the list to see what is left.";

/// The file is gone from memory.
pub const UPLOAD_GONE: &str = "The file you sent is no longer kept here. Choose it again.";

/// A decision can take the place of an earlier one only with a reason.
pub const SUPERSEDE_WHY: &str = "Say why this takes the place of the earlier decision.";

/// A round is open.
pub fn round_open(number: u32) -> String {
    format!("Round {number} is open, and only one can be. Record its decision or give it up first.")
}

/// A round is closed.
pub fn round_closed(number: u32) -> String {
    format!("Round {number} is closed, so it cannot be changed. Open a new round.")
}

/// A round came to a decision.
pub fn round_decided(number: u32, decision: i64) -> String {
    format!("Round {number} came to decision {decision}, so it stays closed. Open a new round.")
}

/// The round is not blind.
pub fn not_blind(number: u32) -> String {
    format!("Round {number} is not blind. Everyone sees where things stand.")
}

/// Everyone sees where things stand already.
pub fn shown_already(number: u32) -> String {
    format!("Everyone sees where things stand in round {number} already.")
}

/// The round keeps answers back still.
pub fn still_blind(number: u32) -> String {
    format!(
        "Round {number} is blind still. Show everyone where things stand first, on the page of the round."
    )
}

/// What those who answer were promised stays as long as a round is open.
pub fn promise_stands(number: u32) -> String {
    format!("Round {number} is open. Who sees names stays as people were told, until it closes.")
}

/// An archive says who answered what.
pub const NAMES_KEPT: &str = "The archive says who answered what, and people were told that you do not see that. Whoever runs the machine can make it there: foothold export --archive FILE.";

/// A later decision took its place.
pub fn superseded(number: i64, by: i64) -> String {
    format!("Decision {by} took the place of decision {number} already. Look at decision {by}.")
}
/// As much groundwork is live as may be.
pub const TOO_MUCH_LIVE: &str = "As much is live as can be done well at once. Finish or drop something first, or keep this one waiting.";

/// Another has the name.
pub fn name_taken(name: &str) -> String {
    format!("“{name}” is on the list already. Give it another name.")
}

/// So many problems and opportunities name it.
pub fn in_use(candidates: usize) -> String {
    let many = number::of(
        candidates as u64,
        "problem or opportunity names",
        "problems and opportunities name",
    );
    format!("It cannot be taken out yet: {many} it. Change those first.")
}

/// So many pieces of work name it.
pub fn in_use_by_work(pieces: usize) -> String {
    let many = number::of(
        pieces as u64,
        "piece of groundwork, round or lesson names",
        "pieces of groundwork, rounds or lessons name",
    );
    format!("It cannot be taken out: {many} it, and what was done stays.")
}

/// It is under way, done, parked or must be done.
pub fn not_on_the_list(status: Status) -> String {
    let now = small(&candidate::status(status));
    format!("This is not on the list now. It is: {now}. Change that on its page first.")
}

/// The list is full.
pub fn list_full(most: usize) -> String {
    format!(
        "The list is full: it holds {} problems and opportunities that are open. Mark some as done or parked first.",
        number::grouped(most as u64)
    )
}
