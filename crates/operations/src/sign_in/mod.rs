//! How a person comes in, stays in and goes out. Who asks here is nobody yet: each operation says for itself whom it lets in.

mod account;
mod argon;
mod code;
mod knock;
mod link;
mod machine;
mod passkey;
mod password;
mod provider;
mod secret;
mod session;
mod strength;

pub use account::{account_of, can_come_back, set_email, set_notices};
pub use code::{nobody_can_come_in, with_code};
pub use knock::Knock;
pub use link::{
    MakeLink, lasts, make_answer_links, make_inside_link, make_link, of_person as links_of,
    open_link, take_back_link, with_link,
};
pub use machine::{LeftLink, leave_link};
pub use passkey::{add_passkey, begin_passkey, passkeys_of, remove_passkey, with_passkey};
pub use password::{set_password, with_password};
pub use provider::{Vouched, with_provider};
pub use secret::Secret;
pub use session::{end_others, end_session, of_person as sessions_of, sign_out, who};
pub use strength::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE, TooWeak};

pub(crate) use argon::Passwords;
pub(crate) use link::keep as keep_link;
pub(crate) use session::{Sessions, over};
