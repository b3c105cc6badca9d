//! What the server answers.

use super::HttpError;
use std::io::{BufRead, Read};

/// More than any page or file that a trial asks for.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Longer than any header of ours.
const LONGEST_LINE: u64 = 64 * 1024;

/// A whole answer.
#[derive(Debug, Clone)]
pub struct Response {
    /// The status: 200, 303, 422 …
    pub status: u16,
    /// Headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, as it came over the line (compressed, where it was).
    pub body: Vec<u8>,
    /// Bytes of head and body together.
    pub bytes: usize,
}

impl Response {
    /// The first header of this name (in lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The body as text; what is no text is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Whether the server took what was sent: a success or the way to the next page.
    pub fn took(&self) -> bool {
        (200..400).contains(&self.status)
    }

    /// Whether the line is to be closed after it.
    pub(super) fn closes(&self) -> bool {
        self.header("connection")
            .is_some_and(|value| value.eq_ignore_ascii_case("close"))
    }

    pub(super) fn read(line: &mut impl BufRead) -> Result<Self, HttpError> {
        let first = text_line(line)?;
        let status = first
            .strip_prefix("HTTP/1.1 ")
            .and_then(|rest| rest.get(..3))
            .and_then(|status| status.parse().ok())
            .ok_or(HttpError::NoAnswer("its first line is not HTTP"))?;
        let mut bytes = first.len() + 2;
        let mut headers = Vec::new();
        loop {
            let header = text_line(line)?;
            bytes += header.len() + 2;
            if header.is_empty() {
                break;
            }
            let (name, value) = header
                .split_once(':')
                .ok_or(HttpError::NoAnswer("a header has no name"))?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut response = Self {
            status,
            headers,
            body: Vec::new(),
            bytes,
        };
        response.read_body(line)?;
        response.bytes += response.body.len();
        Ok(response)
    }

    fn read_body(&mut self, line: &mut impl BufRead) -> Result<(), HttpError> {
        if matches!(self.status, 100..=199 | 204 | 304) {
            return Ok(());
        }
        if self.header("transfer-encoding") == Some("chunked") {
            return self.read_chunks(line);
        }
        if let Some(length) = self.header("content-length") {
            let length = length
                .parse()
                .map_err(|_| HttpError::NoAnswer("its length is no number"))?;
            return self.read_exactly(line, length);
        }
        line.take(MOST_BYTES).read_to_end(&mut self.body)?;
        Ok(())
    }

    fn read_chunks(&mut self, line: &mut impl BufRead) -> Result<(), HttpError> {
        loop {
            let size = text_line(line)?;
            let size = u64::from_str_radix(size.trim(), 16)
                .map_err(|_| HttpError::NoAnswer("a chunk has no size"))?;
            self.read_exactly(line, size)?;
            text_line(line)?;
            if size == 0 {
                return Ok(());
            }
        }
    }

    fn read_exactly(&mut self, line: &mut impl BufRead, length: u64) -> Result<(), HttpError> {
        if length > MOST_BYTES {
            return Err(HttpError::NoAnswer("it is far too large"));
        }
        let before = self.body.len() as u64;
        line.take(length).read_to_end(&mut self.body)?;
        if self.body.len() as u64 - before < length {
            return Err(HttpError::HungUp);
        }
        Ok(())
    }
}

fn text_line(line: &mut impl BufRead) -> Result<String, HttpError> {
    let mut bytes = Vec::new();
    line.take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LONGEST_LINE {
        return Err(HttpError::NoAnswer("a header is far too long"));
    }
    if bytes.pop() != Some(b'\n') {
        return Err(HttpError::HungUp);
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    String::from_utf8(bytes).map_err(|_| HttpError::NoAnswer("a header is no text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Response, HttpError> {
        Response::read(&mut text.as_bytes())
    }

    #[test]
    fn a_body_is_read_by_its_length_or_in_chunks() -> Result<(), HttpError> {
        let sized = read("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef")?;
        assert_eq!(sized.text(), "abc");
        let chunked =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        assert_eq!(read(chunked)?.text(), "abcde");
        Ok(())
    }

    #[test]
    fn half_an_answer_is_none() {
        let half = read("HTTP/1.1 303 See Other\r\nContent-Length: 9\r\n\r\nabc");
        assert!(matches!(half, Err(HttpError::HungUp)));
        assert!(matches!(read("HTTP/1.1 303 See"), Err(HttpError::HungUp)));
    }
}
