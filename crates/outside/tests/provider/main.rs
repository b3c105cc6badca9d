//! What signing in with a provider promises, tried on a real one: oidc-provider, started by `e2e/support/provider-alone.mjs`.
//! Where its npm packages are missing these tests say that they were left out; in CI that is a failure.

mod browser;
mod found;
mod refused;
mod running;
mod whole;
