//! The server on a real port of this machine, with a certificate made for the test.

mod certificates;
mod support;

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;

use super::encrypted::greet;
use support::{Running, get, made};

#[tokio::test]
async fn a_page_comes_encrypted_by_http_1_1() {
    let (certificate, trusted) = made("localhost");
    let running = Running::start(certificate).await;
    let mut line = running.connect(&trusted).await.unwrap();
    assert_eq!(line.get_ref().1.alpn_protocol(), Some(&b"http/1.1"[..]));
    let answer = get(&mut line, "/health").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.ends_with("well\n"), "{answer}");
}

#[tokio::test]
async fn plain_http_gets_no_page_there() {
    let (certificate, _) = made("localhost");
    let running = Running::start(certificate).await;
    let mut line = running.connect_plainly().await;
    line.write_all(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await
        .unwrap();
    let mut answer = Vec::new();
    // It may end the connection in either way.
    drop(line.read_to_end(&mut answer).await);
    let answer = String::from_utf8_lossy(&answer);
    assert!(
        !answer.contains("HTTP") && !answer.contains("well"),
        "{answer}"
    );
}

#[tokio::test]
async fn who_says_nothing_keeps_nobody_waiting_and_is_let_go() {
    let (certificate, trusted) = made("localhost");
    let running = Running::start(certificate).await;
    let mut silent = Vec::new();
    for _ in 0..20 {
        silent.push(running.connect_plainly().await);
    }
    silent[0].write_all(&[22, 3, 1]).await.unwrap();
    let mut line = running.connect(&trusted).await.unwrap();
    let asked = timeout(Duration::from_secs(5), get(&mut line, "/health"));
    assert!(asked.await.unwrap().ends_with("well\n"));
}

#[tokio::test]
async fn a_greeting_has_an_end() {
    let (certificate, _) = made("localhost");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = tokio::net::TcpStream::connect(listener.local_addr().unwrap());
    let (silent, accepted) = tokio::join!(silent, listener.accept());
    let ((stream, from), mut silent) = (accepted.unwrap(), silent.unwrap());
    let tls = super::Tls::with(certificate).acceptor();
    let greeted = greet(tls, Duration::from_millis(20), stream, from).await;
    assert!(greeted.is_none());
    let mut answer = Vec::new();
    silent.read_to_end(&mut answer).await.unwrap();
    assert_eq!(answer, b"");
}

#[tokio::test]
async fn who_connects_after_it_was_renewed_sees_the_new_certificate() {
    let ((old, trusted), (new, trusted_then)) = (made("localhost"), made("localhost"));
    let running = Running::start(old).await;
    let mut before = running.connect(&trusted).await.unwrap();
    running.tls.renew(new);
    assert!(running.connect(&trusted).await.is_err());
    let mut after = running.connect(&trusted_then).await.unwrap();
    for line in [&mut before, &mut after] {
        assert!(get(line, "/health").await.ends_with("well\n"));
    }
}

#[tokio::test]
async fn a_stop_lets_what_has_begun_finish_and_waits_for_no_greeting() {
    let (certificate, trusted) = made("localhost");
    let running = Running::start(certificate).await;
    let _silent = running.connect_plainly().await;
    let mut line = running.connect(&trusted).await.unwrap();
    let head = "POST /first-visit HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nco";
    line.write_all(head.as_bytes()).await.unwrap();
    line.flush().await.unwrap();
    // So that the head is there before the stop is.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let address = running.address;
    let stopped = tokio::spawn(running.stop());
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
    line.write_all(b"de=1").await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    let ended = timeout(Duration::from_secs(5), stopped).await;
    ended.expect("it does not wait").unwrap().unwrap();
}
