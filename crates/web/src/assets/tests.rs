use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use tower::ServiceExt;

use super::*;

async fn ask(path: &str, headers: &[(header::HeaderName, &str)]) -> Response<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    router::<()>()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap()
}

async fn size(response: Response<Body>) -> usize {
    axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap()
        .len()
}

#[tokio::test]
async fn every_file_is_served_with_its_kind_and_kept_for_a_year() {
    for (path, kind) in [
        (STYLES, "text/css"),
        (SCRIPTS, "text/javascript"),
        (SUPPORTED, "text/javascript"),
    ] {
        let response = ask(path, &[]).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let headers = response.headers();
        assert!(
            headers[header::CONTENT_TYPE]
                .to_str()
                .unwrap()
                .starts_with(kind),
            "{path}"
        );
        assert_eq!(
            headers[header::CACHE_CONTROL],
            "public, max-age=31536000, immutable"
        );
        assert_eq!(headers[header::VARY], "accept-encoding");
    }
}

#[tokio::test]
async fn a_browser_that_reads_brotli_is_sent_less() {
    let small = ask(STYLES, &[(header::ACCEPT_ENCODING, "gzip, br")]).await;
    assert_eq!(small.headers()[header::CONTENT_ENCODING], "br");
    let plain = ask(STYLES, &[]).await;
    assert!(!plain.headers().contains_key(header::CONTENT_ENCODING));
    assert!(size(small).await * 4 < size(plain).await);
}

#[tokio::test]
async fn a_copy_that_is_known_is_not_sent_again_and_each_copy_has_its_own_tag() {
    let first = ask(STYLES, &[(header::ACCEPT_ENCODING, "br")]).await;
    let tag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
    let again = ask(
        STYLES,
        &[
            (header::ACCEPT_ENCODING, "br"),
            (header::IF_NONE_MATCH, &tag),
        ],
    )
    .await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(size(again).await, 0);
    let other = ask(
        STYLES,
        &[
            (header::ACCEPT_ENCODING, "gzip"),
            (header::IF_NONE_MATCH, &tag),
        ],
    )
    .await;
    assert_eq!(other.status(), StatusCode::OK);
}

#[tokio::test]
async fn nothing_else_is_served() {
    let compressed = format!("{STYLES}.br");
    for path in [
        "/assets/manifest.json",
        "/assets/",
        "/assets/../Cargo.toml",
        compressed.as_str(),
    ] {
        assert_eq!(
            ask(path, &[]).await.status(),
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
