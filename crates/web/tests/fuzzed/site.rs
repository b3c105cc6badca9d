//! A site with the example, and a program that may do all that its administrator may.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, header};
use engine::text::Name;
use jiff::Timestamp;
use operations::set_up::{Size, load_example};
use operations::sign_in::Secret;
use operations::tokens::{NewToken, latest_day, make};
use operations::{Act, Foothold, Ids, Scope};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;
use uuid::Uuid;
use web::{App, Door, Means};

/// More than what is kept has versions.
const VERSIONS: usize = 1_000;

/// The site.
pub(crate) struct Site {
    router: Router,
    token: String,
    runtime: Runtime,
    _folder: TempDir,
}

impl Site {
    /// A new one.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a site needs a folder");
        let file = folder.path().join("foothold.sqlite3");
        let foothold = Foothold::open(&file.as_path().into()).expect("a new database opens");
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime is there to be had");
        let token = runtime.block_on(token(&foothold));
        let means = Means {
            now,
            ids: fresh,
            random,
        };
        Self {
            router: web::router(App::new(foothold, means, Door::default())),
            token,
            runtime,
            _folder: folder,
        }
    }

    /// What the program is answered when it sends a request.
    pub(crate) fn ask(&self, mut request: Request<Body>) -> Response<Vec<u8>> {
        let token = format!("Bearer {}", self.token);
        // Whatever its version is, also of what is not there yet: so that a write is not refused for that.
        let versions = (0..VERSIONS).map(|version| format!("\"{version}\""));
        let versions: Vec<String> = versions.chain(["\"\"".to_owned()]).collect();
        let versions = versions.join(", ");
        let own = [
            (header::HOST, "127.0.0.1:8080"),
            (header::AUTHORIZATION, &token),
            (header::CONTENT_TYPE, "application/json"),
            (header::IF_MATCH, &versions),
        ];
        for (name, value) in own {
            let value = value.parse().expect("all of it is ASCII");
            request.headers_mut().insert(name, value);
        }
        let answered = self.router.clone().oneshot(request);
        self.runtime.block_on(async {
            let (parts, body) = answered.await.expect("a router answers").into_parts();
            let body = to_bytes(body, usize::MAX).await;
            Response::from_parts(parts, body.expect("a body comes to its end").to_vec())
        })
    }
}

/// Fills it, and gives a program what it comes in with.
async fn token(foothold: &Foothold) -> String {
    let ids = Ids::new(fresh);
    let mut act: Act = load_example(foothold, now(), ids, Size::Small)
        .await
        .expect("the example fills what is empty");
    let view = foothold.view(&act.organisation, act.at).await;
    let today = view.expect("the example can be looked at").today();
    let secret = Secret::of(random());
    let new = NewToken {
        name: Name::parse("a program").expect("a name"),
        scopes: Scope::ALL.into(),
        last_day: latest_day(today),
        secret: secret.clone(),
    };
    make(foothold, &mut act, new)
        .await
        .expect("whoever looks after people makes a token");
    format!("fh_{}", secret.as_str())
}

fn now() -> Timestamp {
    "2026-11-02T09:30:00Z".parse().expect("an instant")
}

/// One after another, never the same twice.
fn fresh() -> Uuid {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Uuid::from_u128(NEXT.fetch_add(1, Ordering::Relaxed).into())
}

fn random() -> [u8; 16] {
    fresh().into_bytes()
}
