//! What is asked of the server.

/// One request. Everything in it is sent as it is: a trial may make it as broken as it likes.
#[derive(Debug, Clone)]
pub struct Request {
    /// `GET`, `POST` …
    pub method: String,
    /// Path and query, as they stand on the request's first line.
    pub path: String,
    /// Headers beside `Host` and `Content-Length`.
    pub headers: Vec<(String, String)>,
    /// The body; none for a `GET`.
    pub body: Vec<u8>,
}

impl Request {
    /// Asks for a page.
    pub fn get(path: &str) -> Self {
        Self {
            method: "GET".to_owned(),
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Sends a form as a browser does.
    pub fn post<K: AsRef<[u8]>, V: AsRef<[u8]>>(path: &str, fields: &[(K, V)]) -> Self {
        Self::body(path, "application/x-www-form-urlencoded", encode(fields))
    }

    /// Sends these bytes, under this type.
    pub fn body(path: &str, content_type: &str, body: Vec<u8>) -> Self {
        Self {
            method: "POST".to_owned(),
            path: path.to_owned(),
            headers: vec![("Content-Type".to_owned(), content_type.to_owned())],
            body,
        }
    }

    /// With one header more.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The bytes that go over the line.
    pub(super) fn bytes(&self, host: &str) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\nHost: {host}\r\n", self.method, self.path);
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        if self.method != "GET" {
            let length = self.body.len().to_string();
            head.extend(["Content-Length: ", &length, "\r\n"]);
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// Fields as `application/x-www-form-urlencoded`: any bytes at all, also those that are no text.
pub fn encode<K: AsRef<[u8]>, V: AsRef<[u8]>>(fields: &[(K, V)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        if !body.is_empty() {
            body.push(b'&');
        }
        escape(name.as_ref(), &mut body);
        body.push(b'=');
        escape(value.as_ref(), &mut body);
    }
    body
}

fn escape(bytes: &[u8], into: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(byte);
        } else {
            into.push(b'%');
            into.push(HEX[usize::from(byte >> 4)]);
            into.push(HEX[usize::from(byte & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_can_be_sent() {
        let fields = [(b"a b".as_slice(), b"\xff=&\0".as_slice()), (b"c", b"d")];
        assert_eq!(encode(&fields), b"a%20b=%FF%3D%26%00&c=d");
    }
}
