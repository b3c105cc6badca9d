//! L1 to L5 and L8, and what the command line takes: start, memory, the list, writes, the first page, every page. Never a
//! test: machines differ. What is not a matter of time (the first page's size) is also held by a test.

mod first_page;
mod load;
mod long_import;
mod pages;
mod start;
mod traffic;

pub use first_page::{Budget, first_page, first_page_of};
pub use long_import::{LONGEST, long_import};
pub use pages::{at_once, pages};
pub use start::{command_line, memory, start};
pub use traffic::{list, writes};
