//! A stand-in for GOV.UK Notify: it takes what its documentation says, and nothing else, and answers in its form.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::post;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::net::TcpListener;

use super::support::SECONDS;

/// The service that may send, and the secret of its key.
pub(crate) const SERVICE: &str = "26785a09-ab16-4eb0-8407-a37497a57506";
pub(crate) const SECRET: &str = "3d844edf-8d35-48ac-975b-e847b4f122b0";
/// The template that it has.
pub(crate) const TEMPLATE: &str = "f33517ff-2a88-4f6e-b855-c550268ce08a";

/// What was posted, as the documentation has it. Fields that it does not name are refused.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Posted {
    pub(crate) email_address: String,
    pub(crate) template_id: String,
    pub(crate) personalisation: BTreeMap<String, String>,
    pub(crate) reference: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenHeader {
    typ: String,
    alg: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    iat: i64,
}

/// What it took, and where it is.
#[derive(Clone, Default)]
pub(crate) struct StandIn {
    taken: Arc<Mutex<Vec<Posted>>>,
}

type Answer = (StatusCode, [(header::HeaderName, &'static str); 1], String);

impl StandIn {
    /// Starts it, and says on which port.
    pub(crate) async fn start() -> (Self, u16) {
        let stand_in = Self::default();
        let routes = Router::new()
            .route("/v2/notifications/email", post(taken))
            .with_state(stand_in.clone());
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move { axum::serve(listener, routes).await });
        (stand_in, port)
    }

    pub(crate) fn all(&self) -> Vec<Posted> {
        self.taken.lock().unwrap().clone()
    }
}

async fn taken(State(stand_in): State<StandIn>, headers: HeaderMap, body: Bytes) -> Answer {
    if let Err(why) = let_in(&headers) {
        return refusal(403, "AuthError", why);
    }
    if headers
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind != "application/json")
    {
        return refusal(400, "BadRequestError", "Invalid JSON");
    }
    let posted: Posted = match serde_json::from_slice(&body) {
        Ok(posted) => posted,
        Err(error) => return refusal(400, "ValidationError", &error.to_string()),
    };
    if let Some(refused) = refused(&posted) {
        return refused;
    }
    let answer = json!({
        "id": "740e5834-3a29-46b4-9a6f-16142fde533a",
        "reference": posted.reference,
        "content": {
            "subject": posted.personalisation["subject"],
            "body": posted.personalisation["body"],
            "from_email": "council@notifications.service.gov.uk",
        },
        "uri": "https://api.notifications.service.gov.uk/v2/notifications/740e5834-3a29-46b4-9a6f-16142fde533a",
        "template": {
            "id": TEMPLATE,
            "version": 1,
            "uri": format!("https://api.notifications.service.gov.uk/v2/template/{TEMPLATE}"),
        },
    });
    stand_in.taken.lock().unwrap().push(posted);
    said(201, &answer)
}

/// Whom it is for decides what becomes of it, save where the template says so.
fn refused(posted: &Posted) -> Option<Answer> {
    if posted.template_id != TEMPLATE {
        return Some(refusal(400, "BadRequestError", "Template not found"));
    }
    let fields: Vec<&str> = posted.personalisation.keys().map(String::as_str).collect();
    if fields != ["body", "subject"] {
        return Some(refusal(
            400,
            "BadRequestError",
            "Missing personalisation: subject, body",
        ));
    }
    Some(match posted.email_address.split('@').next()? {
        "trial" => refusal(
            400,
            "BadRequestError",
            "Can't send to this recipient when service is in trial mode - see https://www.notifications.service.gov.uk/trial-mode",
        ),
        "often" => refusal(
            429,
            "RateLimitError",
            "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds",
        ),
        "unwell" => refusal(500, "Exception", "Internal server error"),
        "elsewhere" => (
            StatusCode::FOUND,
            [(header::LOCATION, "https://example.org/")],
            String::new(),
        ),
        "page" => (
            StatusCode::OK,
            [(header::CONTENT_TYPE, "text/html")],
            "<p>Sign in to the network</p>".to_owned(),
        ),
        "garbled" => (
            StatusCode::CREATED,
            [(header::CONTENT_TYPE, "application/json")],
            "{".to_owned(),
        ),
        _ => return None,
    })
}

/// Whether the request carries a token that our key made just now.
fn let_in(headers: &HeaderMap) -> Result<(), &'static str> {
    let unsound = "Invalid token: not a valid JWT";
    let given = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = given
        .and_then(|given| given.strip_prefix("Bearer "))
        .ok_or("Unauthorized: authentication token must be provided")?;
    let (signed, signature) = token.rsplit_once('.').ok_or(unsound)?;
    let (head, claims) = signed.split_once('.').ok_or(unsound)?;
    let decoded = |part: &str| BASE64_URL_SAFE_NO_PAD.decode(part).map_err(|_| unsound);
    let kind: TokenHeader = serde_json::from_slice(&decoded(head)?).map_err(|_| unsound)?;
    let claims: Claims = serde_json::from_slice(&decoded(claims)?).map_err(|_| unsound)?;
    if (kind.typ.as_str(), kind.alg.as_str()) != ("JWT", "HS256") {
        return Err(unsound);
    }
    if claims.iss != SERVICE {
        return Err("Invalid token: service not found");
    }
    let mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).map_err(|_| unsound)?;
    mac.chain_update(signed)
        .verify_slice(&decoded(signature)?)
        .map_err(|_| "Invalid token: signature, API token not found")?;
    if (claims.iat - SECONDS).abs() > 30 {
        return Err("Error: Your system clock must be accurate to within 30 seconds");
    }
    Ok(())
}

fn refusal(status: u16, error: &str, message: &str) -> Answer {
    let errors = json!([{ "error": error, "message": message }]);
    said(status, &json!({ "status_code": status, "errors": errors }))
}

fn said(status: u16, body: &Value) -> Answer {
    let json = [(header::CONTENT_TYPE, "application/json")];
    (
        StatusCode::from_u16(status).unwrap(),
        json,
        body.to_string(),
    )
}
