//! Mappings: written as they are read, and a list read by them is refused or sound.

use exchange::candidates;
use exchange::mapping::Mapping;

use super::cells::check;
use super::{TODAY, or_told};

const LIST: &str =
    "Our list\nName,Impact,State,Key\nDamp homes,High,Open,1\nLost letters,2,done,1\n";

pub(crate) fn mappings(data: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(data) else {
        return false;
    };
    let Some(mapping) = or_told(Mapping::read(text)) else {
        return false;
    };
    assert_eq!(Mapping::read(&mapping.written()).as_ref(), Ok(&mapping));
    let choices = mapping.choices("list.csv", TODAY);
    or_told(candidates::unread(LIST.as_bytes(), &choices));
    if let Some(list) = or_told(candidates::read(LIST.as_bytes(), &choices)) {
        list.rows.iter().for_each(check);
        let left_out = list.left_out.rows.len();
        assert!(left_out == 0 || mapping.good_rows, "left out unasked");
        assert!(list.rows.len() + left_out <= 3);
    }
    true
}
