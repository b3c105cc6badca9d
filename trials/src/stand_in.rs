//! A broken server to stand in for ours: what the trials must catch.

use crate::error::TrialError;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;

/// What was asked of it.
#[derive(Debug)]
pub struct Asked {
    /// The first line: method, path and version.
    pub first: String,
    /// The body, as its length says.
    pub body: Vec<u8>,
}

/// What it answers: a status and a page, or nothing at all (it hangs up).
pub type Answer = Option<(u16, String)>;

/// A server that answers what a trial tells it to.
#[derive(Debug)]
pub struct StandIn {
    address: SocketAddr,
}

impl StandIn {
    /// Starts one on a free port of this machine. It ends with the process.
    ///
    /// # Errors
    /// When no port is free.
    pub fn answering(
        answer: impl Fn(&Asked) -> Answer + Send + Sync + 'static,
    ) -> Result<Self, TrialError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .map_err(TrialError::system("starting a stand-in"))?;
        let address = listener
            .local_addr()
            .map_err(TrialError::system("starting a stand-in"))?;
        let answer = Arc::new(answer);
        std::thread::spawn(move || {
            for line in listener.incoming().flatten() {
                let answer = Arc::clone(&answer);
                std::thread::spawn(move || serve(line, &*answer));
            }
        });
        Ok(Self { address })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Answers one request and hangs up. Whatever goes wrong on the line is part of being broken.
fn serve(line: TcpStream, answer: &dyn Fn(&Asked) -> Answer) -> Option<()> {
    let mut line = BufReader::new(line);
    let asked = read(&mut line)?;
    let (status, page) = answer(&asked)?;
    let length = page.len();
    let head = format!(
        "HTTP/1.1 {status} Stand-in\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    let mut line = line.into_inner();
    line.write_all(head.as_bytes()).ok()?;
    line.write_all(page.as_bytes()).ok()
}

fn read(line: &mut BufReader<TcpStream>) -> Option<Asked> {
    let mut first = String::new();
    line.read_line(&mut first).ok()?;
    let mut length = 0;
    loop {
        let mut header = String::new();
        line.read_line(&mut header).ok()?;
        if header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = Vec::new();
    line.take(length).read_to_end(&mut body).ok()?;
    Some(Asked { first, body })
}
