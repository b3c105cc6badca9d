//! The rules of `docs/method.md`, held against the engine: by a second, naive reading of them, as properties, and by
//! worked cases.

#[cfg(test)]
mod asked;
#[cfg(test)]
mod boards;
#[cfg(test)]
mod given;
#[cfg(test)]
mod glance;
#[cfg(test)]
mod hanging;
#[cfg(test)]
mod invariants;
#[cfg(test)]
mod naive;
#[cfg(test)]
mod published;
#[cfg(test)]
mod twin;
#[cfg(test)]
mod wanted;
#[cfg(test)]
mod worked;
