//! How many people a year, typed as files hold it: `1,200`, `500-2000`, `12k`, `<100`.

use engine::difference::People;
use wording::fault::Accepted;
use wording::form::Wrong;

use super::Typed;

impl Typed {
    /// How many people a year; blank is not known.
    pub(crate) fn people_a_year(&self, field: &str) -> Result<Option<People>, Wrong> {
        operations::candidates::reach(self.text(field)).map_err(|accepted| match accepted {
            Accepted::RangeInOrder => Wrong::WrongWayRound,
            _ => Wrong::NotPeople,
        })
    }
}

/// The text that is read as this many people; blank where it is not known.
pub(crate) fn people_text(people: Option<People>) -> String {
    let Some(people) = people else {
        return String::new();
    };
    match (people.least(), people.most()) {
        (least, None) => format!(">{}", least.saturating_sub(1)),
        (least, Some(most)) if least == most => least.to_string(),
        (0, Some(most)) => format!("<{}", most.saturating_add(1)),
        (least, Some(most)) => format!("{least}-{most}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_read_as_they_are_written() {
        let known = [
            (0, Some(0)),
            (0, Some(99)),
            (7, Some(7)),
            (500, Some(2_000)),
            (1_001, None),
        ];
        let known = known.map(|(least, most)| People::between(least, most));
        for people in known.into_iter().chain([None]) {
            let form = Typed::default().with("reach", people_text(people));
            assert_eq!(
                form.people_a_year("reach"),
                Ok(people),
                "{}",
                form.text("reach")
            );
        }
    }

    #[test]
    fn what_is_no_number_of_people_says_what_would_be() {
        let reach = |text| Typed::default().with("reach", text).people_a_year("reach");
        assert_eq!(reach("many"), Err(Wrong::NotPeople));
        assert_eq!(reach("2000-500"), Err(Wrong::WrongWayRound));
        assert_eq!(reach(" not known "), Ok(None));
    }
}
