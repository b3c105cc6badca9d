//! Who may enter by the organisation's own sign-in, and as what. A role is given by rules that the organisation wrote;
//! nobody enters who matches none of them.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::Id;
use crate::keyed::HasId;
use crate::members::Role;
use crate::text::{Line, Name};

/// A group that the provider knows, as it names it; no group of people whom candidates affect. Compared to the letter.
pub type ProviderGroup = Line<500>;

/// The part of an address of mail after the @: `example.gov.uk`. Small letters; one domain never stands for those below it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Domain(Arc<str>);

/// Why a text is no domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("is not a domain: give one like example.gov.uk")]
pub struct NotADomain;

impl Domain {
    /// Parses a domain; an @ before it is passed over.
    ///
    /// # Errors
    /// Where it is not two or more labels of letters, digits and hyphens.
    pub fn parse(raw: &str) -> Result<Self, NotADomain> {
        let text = raw.trim().to_ascii_lowercase();
        let text = text.strip_prefix('@').unwrap_or(&text);
        let labels = text.split('.').count();
        if labels < 2 || text.len() > 253 || !text.split('.').all(is_label) {
            return Err(NotADomain);
        }
        Ok(Self(text.into()))
    }

    /// The domain of an address of mail.
    ///
    /// # Errors
    /// Where it has none, or names somebody in more than one place.
    pub fn of_address(address: &str) -> Result<Self, NotADomain> {
        match address.trim().split_once('@') {
            Some((name, domain)) if !name.is_empty() && !domain.contains('@') => {
                Self::parse(domain)
            }
            _ => Err(NotADomain),
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_label(label: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (1..=63).contains(&label.len())
        && label.chars().all(plain)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Domain {
    type Error = NotADomain;
    fn try_from(raw: String) -> Result<Self, NotADomain> {
        Self::parse(&raw)
    }
}

impl From<Domain> for String {
    fn from(domain: Domain) -> String {
        domain.0.as_ref().to_owned()
    }
}

/// The rules of an organisation. Without any, nobody enters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct EntryRules {
    domains: Vec<Domain>,
    groups: Vec<(ProviderGroup, Role)>,
    otherwise: Option<Role>,
}

/// Where nothing was ever said: nobody enters.
static NONE: EntryRules = EntryRules {
    domains: Vec::new(),
    groups: Vec::new(),
    otherwise: None,
};

/// Why rules are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EntryError {
    /// Whoever has an address would be let into everything.
    #[error("an address alone must not make anyone an administrator")]
    EveryoneAdministrator,
}

/// The rules as they were written down.
#[derive(Deserialize)]
struct Written {
    domains: Vec<Domain>,
    groups: Vec<(ProviderGroup, Role)>,
    otherwise: Option<Role>,
}

impl TryFrom<Written> for EntryRules {
    type Error = EntryError;
    fn try_from(written: Written) -> Result<Self, EntryError> {
        Self::new(written.domains, written.groups, written.otherwise)
    }
}

impl EntryRules {
    /// Rules: whoever is in a group enters as what it gives; whoever is in none, and has an address at one of the
    /// domains, as what `otherwise` says, if it says something.
    ///
    /// # Errors
    /// An address alone must not make anyone an administrator.
    pub fn new(
        domains: Vec<Domain>,
        groups: Vec<(ProviderGroup, Role)>,
        otherwise: Option<Role>,
    ) -> Result<Self, EntryError> {
        if otherwise == Some(Role::Administrator) {
            return Err(EntryError::EveryoneAdministrator);
        }
        Ok(Self {
            domains,
            groups,
            otherwise,
        })
    }

    /// What somebody enters as, or not at all. Several groups give the ablest of their roles. `domain` is that of an
    /// address which the provider vouches for, and no other.
    pub fn role_for<G: AsRef<str>>(&self, domain: Option<&Domain>, groups: &[G]) -> Option<Role> {
        let given = self.role_by_groups(groups);
        let known = domain.is_some_and(|domain| self.domains.contains(domain));
        given.or_else(|| self.otherwise.filter(|_| known))
    }

    /// What the groups alone make somebody, or nothing.
    pub fn role_by_groups<G: AsRef<str>>(&self, groups: &[G]) -> Option<Role> {
        let is_in = |name: &ProviderGroup| groups.iter().any(|one| one.as_ref() == name.as_str());
        let given = self.groups.iter().filter(|(name, _)| is_in(name));
        given.map(|(_, role)| *role).min()
    }

    /// Rules by which nobody enters.
    pub fn none() -> &'static Self {
        &NONE
    }

    /// The domains whose people may enter.
    pub fn domains(&self) -> &[Domain] {
        &self.domains
    }

    /// What each group gives.
    pub fn groups(&self) -> &[(ProviderGroup, Role)] {
        &self.groups
    }

    /// What those of the domains enter as who are in no group that gives something.
    pub fn otherwise(&self) -> Option<Role> {
        self.otherwise
    }
}

/// The rules as the organisation keeps them. There is one at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id, always the same.
    pub id: Id<Entry>,
    /// Who enters, and as what.
    pub rules: EntryRules,
}

impl Entry {
    /// The rules, to be kept.
    ///
    /// # Panics
    /// Never: the id is a line of text.
    pub fn of(rules: EntryRules) -> Self {
        let name = Name::parse("entry").expect("a word is a name");
        Self {
            id: Id::from(&name),
            rules,
        }
    }
}

impl HasId for Entry {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

#[cfg(test)]
mod tests;
