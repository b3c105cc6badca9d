//! A whole site over a scratch store, for tests that act as a person does: ask for a page, send a form.

use std::cell::Cell;
use std::sync::Mutex;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use engine::answer::Source;
use engine::id::Id;
use engine::members::Role;
use engine::text::Name;
use jiff::Timestamp;
use operations::people::{Invite, invite};
use operations::set_up::{self, Begin, Size};
use operations::sign_in::{Knock, Secret, with_code, with_link};
use operations::{Act, Foothold, Ids, Zone};
use testkit::Scratch;
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::app::{App, Code, Door, Means};
use crate::path::Segment;

/// The site, and a person in front of it.
pub(crate) struct TestSite {
    pub(crate) router: Router,
    pub(crate) foothold: Foothold,
    /// The cookies, as a browser keeps them.
    cookie: Mutex<String>,
    _scratch: Scratch,
}

/// What the site answered.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    /// Where a redirect leads.
    pub(crate) location: String,
    /// The methods that an address takes, where it did not take this one.
    pub(crate) allowed: Vec<String>,
    /// What kind of thing it is.
    pub(crate) kind: String,
    /// What it is called, where it is handed out as a file.
    pub(crate) file: String,
    /// Its text; of a file that is none, what can be read of it.
    pub(crate) body: String,
}

impl TestSite {
    /// A site on its very first visit.
    pub(crate) fn new() -> Self {
        Self::made(|app| app)
    }

    /// A site on its very first visit, with something more.
    pub(crate) fn made(more: impl FnOnce(App) -> App) -> Self {
        NEXT.set(1);
        let scratch = Scratch::sqlite();
        let foothold = Foothold::new(scratch.open());
        let door = Door::default().with_code(Code::of(&Secret::of([7; 16])));
        let means = Means {
            now: testkit::instant,
            ids: fresh,
            random,
        };
        let app = App::new(foothold.clone(), means, door);
        Self {
            router: crate::router(more(app)),
            foothold,
            cookie: Mutex::default(),
            _scratch: scratch,
        }
    }

    /// The same site at another time: for what it does by itself.
    pub(crate) fn app_at(&self, now: fn() -> Timestamp) -> App {
        let means = Means {
            now,
            ids: fresh,
            random,
        };
        App::new(self.foothold.clone(), means, Door::default())
    }

    /// A site whose organisation is set up and knows nothing yet.
    pub(crate) async fn begun() -> (Self, Act) {
        Self::new().begin().await
    }

    /// The same site, with an organisation that knows nothing yet.
    pub(crate) async fn begin(self) -> (Self, Act) {
        let site = self;
        let name = |text| Name::parse(text).unwrap();
        let begin = Begin {
            name: name("Anytown Council"),
            role: name("Facilitator"),
            zone: Zone::parse("Europe/London").unwrap(),
            first: engine::viewpoints::Priority::HitHard,
            example: false,
        };
        let act = set_up::begin(&site.foothold, testkit::instant(), Ids::new(fresh), begin).await;
        let act = act.unwrap();
        site.sign_in(&act).await;
        (site, act)
    }

    /// Fills a site on its very first visit with the example.
    pub(crate) async fn filled(&self) -> Act {
        let (now, ids) = (testkit::instant(), Ids::new(fresh));
        let act = set_up::load_example(&self.foothold, now, ids, Size::Small).await;
        let act = act.unwrap();
        self.sign_in(&act).await;
        act
    }

    /// Signs in the one who set the organisation up.
    async fn sign_in(&self, act: &Act) {
        let secret = Secret::of(random());
        let knock = Knock {
            organisation: act.organisation.clone(),
            at: act.at,
            ids: Ids::new(fresh),
            secret: secret.clone(),
            device: "a test".to_owned(),
        };
        with_code(&self.foothold, knock).await.unwrap();
        *self.cookie.lock().unwrap() = format!("foothold={}", secret.as_str());
    }

    /// A person who may come in, and the cookie of the browser in which they are.
    pub(crate) async fn person(
        &self,
        act: &mut Act,
        called: &str,
        role: Role,
    ) -> (Id<Source>, String) {
        let link = Secret::of(random());
        let one = Invite {
            name: Name::parse(called).unwrap(),
            email: None,
            role,
            teams: Vec::new(),
            secret: link.clone(),
        };
        let made = invite(&self.foothold, act, vec![one]).await.unwrap();
        let secret = Secret::of(random());
        let knock = Knock {
            organisation: act.organisation.clone(),
            at: act.at,
            ids: Ids::new(fresh),
            secret: secret.clone(),
            device: "a test".to_owned(),
        };
        with_link(&self.foothold, knock, link.as_str())
            .await
            .unwrap();
        (made[0].clone(), format!("foothold={}", secret.as_str()))
    }

    /// The same site in the browser of a cookie; answers that of the browser before.
    pub(crate) fn in_browser(&self, cookie: &str) -> String {
        std::mem::replace(&mut self.cookie.lock().unwrap(), cookie.to_owned())
    }

    /// Signs in once more, in another browser.
    pub(crate) async fn again(&self, act: &Act) {
        self.sign_in(act).await;
    }

    /// The same site in a browser in which nobody is signed in.
    pub(crate) fn signed_out(&self) {
        self.cookie.lock().unwrap().clear();
    }

    pub(crate) async fn get(&self, path: &str) -> Told {
        self.ask(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// Sends a form as our own page does.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Told {
        let pair = |(name, value): &(&str, &str)| format!("{}={}", Segment(name), Segment(value));
        let body: Vec<String> = fields.iter().map(pair).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")));
        self.ask(request.unwrap()).await
    }

    /// Sends a form with a file as our own page does.
    pub(crate) async fn send_file(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Told {
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = "--X\r\nContent-Disposition: form-data; name=";
            body.extend(format!("{head}\"{field}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head = "--X\r\nContent-Disposition: form-data; name=";
        body.extend(format!("{head}\"{field}\"; filename=\"{name}\"\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n--X--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
            .header(header::CONTENT_LENGTH, body.len())
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body));
        self.ask(request.unwrap()).await
    }

    pub(crate) async fn ask(&self, mut request: Request<Body>) -> Told {
        request
            .headers_mut()
            .entry(header::HOST)
            .or_insert("127.0.0.1:8080".parse().unwrap());
        let cookie = self.cookie.lock().unwrap().clone();
        if !cookie.is_empty() {
            let cookie = cookie.parse().unwrap();
            request.headers_mut().insert(header::COOKIE, cookie);
        }
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let text = |name| {
            answer
                .headers()
                .get(name)
                .map_or("", |value| value.to_str().unwrap())
        };
        for set in answer.headers().get_all(header::SET_COOKIE) {
            let mut held = self.cookie.lock().unwrap();
            *held = kept(&held, set.to_str().unwrap());
        }
        let kind = text(header::CONTENT_TYPE).to_owned();
        let file = text(header::CONTENT_DISPOSITION).to_owned();
        let location = text(header::LOCATION).to_owned();
        let allowed = text(header::ALLOW).split(',').map(str::to_owned).collect();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Told {
            status: parts.status,
            location,
            allowed,
            kind,
            file,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

impl Told {
    /// The page without its frame, which has tests of its own.
    pub(crate) fn main(&self) -> String {
        main_of(&self.body)
    }
}

/// The cookies of a browser that is told to set one: in place of the one with its name.
fn kept(held: &str, set: &str) -> String {
    let set = set.split(';').next().unwrap();
    let (name, value) = set.split_once('=').unwrap();
    let others = held
        .split("; ")
        .filter(|pair| pair.split_once('=').is_some_and(|(other, _)| other != name));
    let new = (!value.is_empty()).then_some(set);
    others.chain(new).collect::<Vec<_>>().join("; ")
}

/// The page without its frame.
pub(crate) fn main_of(html: &str) -> String {
    let (_, rest) = html.split_once("<main").unwrap();
    let (main, _) = rest.split_once("</main>").unwrap();
    format!("<main{main}</main>")
}

thread_local! {
    /// Each test has a thread, and so ids of its own: the same whatever runs beside it.
    static NEXT: Cell<u128> = const { Cell::new(1) };
}

/// Bytes that are another each time, and the same in every run.
fn random() -> [u8; 16] {
    let mut bytes = fresh().into_bytes();
    bytes[0] = 0x5e;
    bytes
}

/// The code that lets in whoever comes first.
pub(crate) const CODE: &str = "07070-70707-07070";

/// Ids in rising order, never the same twice.
pub(crate) fn fresh() -> Uuid {
    let next = NEXT.get();
    NEXT.set(next + 1);
    Uuid::from_u128(next)
}
