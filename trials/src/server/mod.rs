//! The real binary, started on this machine alone over a scratch database, and ended by its own id.

mod binary;
mod said;

pub use binary::{binary, run, run_to_any_end};

use crate::error::TrialError;
use crate::http::{Connection, Request, Response};
use said::Said;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a server may take to answer for the first time. Far more than the bar: a trial is not a clock.
const LONGEST_START: Duration = Duration::from_mins(1);
/// How often we knock until then.
const KNOCK: Duration = Duration::from_millis(1);

/// A running server. It is killed when it is dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: SocketAddr,
    /// The code that it printed.
    code: Option<String>,
    /// The session of the one who came in.
    cookie: Option<String>,
    /// What it writes to its log.
    said: Said,
    /// From before the process was made to the first answer.
    pub started_in: Duration,
}

impl Server {
    /// Starts the binary over this database and waits until it answers.
    ///
    /// # Errors
    /// When it cannot be started or does not answer in time.
    pub fn start(database: &Path) -> Result<Self, TrialError> {
        Self::start_by(Command::new(binary()?), database)
    }

    /// Starts it by a command that runs the binary (as `strace … foothold`), to which `serve …` is added.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn start_by(mut command: Command, database: &Path) -> Result<Self, TrialError> {
        let address = free_address()?;
        let began = Instant::now();
        let child = command
            .args(["serve", "--listen", &address.to_string(), "--database"])
            .arg(database)
            .env_remove("DATABASE_URL")
            .env_remove("FOOTHOLD_LISTEN")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(TrialError::system("starting the server"))?;
        let mut server = Self {
            child,
            address,
            code: None,
            cookie: None,
            said: Said::default(),
            started_in: Duration::ZERO,
        };
        server.wait_until_it_answers(began)?;
        server.started_in = began.elapsed();
        server.read_the_code()?;
        if let Some(stderr) = server.child.stderr.take() {
            server.said.keep(stderr);
        }
        // Where nothing is set up yet, whoever names the organisation comes in by doing so.
        let come_in = Request::post("/first-visit/come-in", &[("code", server.code())]);
        server.comes_in(&come_in)?;
        Ok(server)
    }

    fn wait_until_it_answers(&mut self, began: Instant) -> Result<(), TrialError> {
        loop {
            if let Ok(Some(_)) = self.child.try_wait() {
                let mut said = String::new();
                if let Some(stderr) = &mut self.child.stderr {
                    stderr
                        .read_to_string(&mut said)
                        .map_err(TrialError::system("reading what the server said"))?;
                }
                return Err(TrialError::NoStart(said));
            }
            if self.connect().get("/problems").is_ok() {
                return Ok(());
            }
            if began.elapsed() > LONGEST_START {
                return Err(TrialError::NoStart("no answer".to_owned()));
            }
            std::thread::sleep(KNOCK);
        }
    }

    /// Reads what it prints when it is there: the code stands in the last line.
    fn read_the_code(&mut self) -> Result<(), TrialError> {
        let stdout = self.child.stdout.as_mut();
        let lines = BufReader::new(stdout.ok_or(TrialError::NoStart("no output".to_owned()))?);
        for line in lines.lines() {
            let line = line.map_err(TrialError::system("reading what the server said"))?;
            if let Some((code, _)) = line
                .strip_prefix("The code is ")
                .and_then(|rest| rest.split_once('.'))
            {
                self.code = Some(code.to_owned());
                break;
            }
        }
        Ok(())
    }

    /// The code that lets in whoever comes first.
    pub fn code(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }

    /// Sends what lets somebody in; keeps the session that begins with it, if one does.
    ///
    /// # Errors
    /// When the line breaks.
    pub fn comes_in(&mut self, request: &Request) -> Result<Response, TrialError> {
        let answer = self.stranger().send(request);
        let answer = answer.map_err(TrialError::line(&request.path))?;
        if let Some(cookie) = answer.header("set-cookie") {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        Ok(answer)
    }

    /// What it said to its log that must never be there: that a thread panicked, or that it failed.
    pub fn wrong_in_its_log(&self) -> Vec<String> {
        self.said.wrong()
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its process's number.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// A line to it of the one who is signed in, not open yet.
    pub fn connect(&self) -> Connection {
        self.stranger().signed_in(self.cookie.clone())
    }

    /// A line to it of somebody who is not.
    pub fn stranger(&self) -> Connection {
        Connection::to(self.address)
    }

    /// Reads one page, which must be there.
    ///
    /// # Errors
    /// When the line breaks or the answer is not 200.
    pub fn page(&self, path: &str) -> Result<Response, TrialError> {
        let answer = self.connect().get(path).map_err(TrialError::line(path))?;
        if answer.status != 200 {
            return Err(TrialError::Answer {
                what: path.to_owned(),
                status: answer.status,
            });
        }
        Ok(answer)
    }

    /// Whether the process is still there.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Ends it as a power cut ends a process: at once, with no chance to tidy up (SIGKILL).
    ///
    /// # Errors
    /// When the system refuses.
    pub fn kill(mut self) -> Result<(), TrialError> {
        self.end().map_err(TrialError::system("killing the server"))
    }

    /// Ends it gently, as Ctrl-C or the system does (SIGTERM), and waits until it is gone.
    ///
    /// # Errors
    /// When the system refuses, or the server does not end as it should.
    pub fn stop(mut self) -> Result<(), TrialError> {
        let stopping = TrialError::system("stopping the server");
        let asked = Command::new("kill")
            .args(["-TERM", &self.process().to_string()])
            .status()
            .and_then(|_| self.child.wait());
        let ended = asked.map_err(stopping)?;
        if ended.success() {
            return Ok(());
        }
        Err(TrialError::Command {
            command: "serve".to_owned(),
            code: ended.code(),
            said: "did not end gently".to_owned(),
        })
    }

    fn end(&mut self) -> std::io::Result<()> {
        self.child.kill()?;
        self.child.wait().map(drop)
    }

    /// Memory that the process holds now (resident), in bytes.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn memory(&self) -> Result<u64, TrialError> {
        self.status("VmRSS:")
    }

    /// The most memory that it has held at any moment (resident), in bytes.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn most_memory(&self) -> Result<u64, TrialError> {
        self.status("VmHWM:")
    }

    /// What the system says of the process under this name, in bytes.
    fn status(&self, name: &'static str) -> Result<u64, TrialError> {
        let path = format!("/proc/{}/status", self.process());
        let status = std::fs::read_to_string(&path).map_err(TrialError::system(path.clone()))?;
        let kilobytes = status
            .lines()
            .find_map(|line| line.strip_prefix(name))
            .and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kilobytes.map(|kb| kb * 1024).ok_or(TrialError::Page {
            page: path,
            what: name.to_owned(),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already, and then there is nothing left to do.
        let _ = self.end();
    }
}

/// A loopback address that nobody listens on.
fn free_address() -> Result<SocketAddr, TrialError> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .map_err(TrialError::system("finding a free port"))?;
    listener
        .local_addr()
        .map_err(TrialError::system("finding a free port"))
}
