//! Email as others see it: a mail server of others, a stand-in for GOV.UK Notify, and servers that do not answer.

#[cfg(test)]
mod notify;
#[cfg(test)]
mod smtp;
#[cfg(test)]
mod stand_in;
#[cfg(test)]
mod support;
