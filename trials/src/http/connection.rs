//! One line to the server, kept open between requests.

use super::{HttpError, Request, Response};
use std::io::{BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Longer than any answer may take; a server that hangs is found out.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// A connection. It opens itself when it is first needed, and again after the server has closed it.
#[derive(Debug)]
pub struct Connection {
    address: SocketAddr,
    host: String,
    /// The session that every request of it belongs to.
    cookie: Option<String>,
    line: Option<BufReader<TcpStream>>,
}

/// Another line to the same server, not open yet.
impl Clone for Connection {
    fn clone(&self) -> Self {
        Self::to(self.address).signed_in(self.cookie.clone())
    }
}

impl Connection {
    /// Will speak to the server at this address.
    pub fn to(address: SocketAddr) -> Self {
        Self {
            address,
            host: address.to_string(),
            cookie: None,
            line: None,
        }
    }

    /// The same, for whoever has this session.
    #[must_use]
    pub fn signed_in(mut self, cookie: Option<String>) -> Self {
        self.cookie = cookie;
        self
    }

    /// The session that its requests belong to, as a browser sends it.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Sends a request and waits for its answer.
    ///
    /// # Errors
    /// When the line cannot be opened or breaks, or what comes back is not HTTP. The request is never sent a second time.
    pub fn send(&mut self, request: &Request) -> Result<Response, HttpError> {
        let bytes = self.bytes(request);
        self.send_bytes(&bytes)
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub fn get(&mut self, path: &str) -> Result<Response, HttpError> {
        self.send(&Request::get(path))
    }

    /// Sends bytes that need not be a request at all, and waits for the answer.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub fn send_bytes(&mut self, bytes: &[u8]) -> Result<Response, HttpError> {
        let mut line = self.open()?;
        // A server that refuses a body before it is whole may have hung up while we still write: its answer counts.
        let written = line.get_mut().write_all(bytes);
        let answer = Response::read(&mut line);
        match (written, answer) {
            (Ok(()), Ok(answer)) => {
                if !answer.closes() {
                    self.line = Some(line);
                }
                Ok(answer)
            }
            (Err(_), Ok(answer)) => Ok(answer),
            (Err(error), Err(_)) => Err(error.into()),
            (Ok(()), Err(error)) => Err(error),
        }
    }

    /// Sends a request and hangs up without waiting for the answer, as a phone does in a tunnel.
    ///
    /// # Errors
    /// When the line cannot be opened or written to.
    pub fn send_and_hang_up(&mut self, request: &Request) -> Result<(), HttpError> {
        let bytes = self.bytes(request);
        let mut line = self.open()?;
        line.get_mut().write_all(&bytes)?;
        Ok(())
    }

    fn bytes(&self, request: &Request) -> Vec<u8> {
        match &self.cookie {
            Some(cookie) if !request.headers.iter().any(|(name, _)| name == "Cookie") => {
                request.clone().with("Cookie", cookie).bytes(&self.host)
            }
            _ => request.bytes(&self.host),
        }
    }

    fn open(&mut self) -> Result<BufReader<TcpStream>, HttpError> {
        if let Some(line) = self.line.take() {
            return Ok(line);
        }
        let line = TcpStream::connect_timeout(&self.address, LONGEST_WAIT)?;
        line.set_read_timeout(Some(LONGEST_WAIT))?;
        line.set_write_timeout(Some(LONGEST_WAIT))?;
        line.set_nodelay(true)?;
        Ok(BufReader::new(line))
    }
}
