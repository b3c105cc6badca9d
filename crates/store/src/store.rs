//! The one way in to what is stored.

use std::sync::Arc;
use std::thread::{self, JoinHandle};

use engine::id::Id;
use tokio::sync::oneshot;

use crate::activity::By;
use crate::batch::{self, Batch, Start};
use crate::driver::{Connection, Database, Location, Opening};
use crate::held::{Boards, Held};
use crate::organisation::{self, Organisation};
use crate::queue::Queue;
use crate::read_tx::ReadTx;
use crate::reader::{self, READERS, Reading};
use crate::write_tx::WriteTx;
use crate::writer::{Job, Writer};
use crate::{StoreError, migrations, revision};

/// What is stored. Cheap to clone; the last clone to go waits for what is still to be written.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    database: Arc<Database>,
    boards: Arc<Boards>,
    readings: Arc<Queue<Reading>>,
    /// None: opened to read only.
    writes: Option<Arc<Queue<Job>>>,
    reading: Vec<JoinHandle<()>>,
    writing: Option<JoinHandle<()>>,
}

impl Store {
    /// Opens a database to read and write, makes it where it is not there, and brings its tables up to date.
    /// Waits for the disk or the server: call it before serving.
    ///
    /// # Errors
    /// Says what is in the way: in use by another process, a newer Foothold's, not Foothold's, out of reach.
    pub fn open(location: &Location) -> Result<Self, StoreError> {
        Self::start(location, Opening::Serve)
    }

    /// Opens a database to read only, beside whoever writes it.
    ///
    /// # Errors
    /// As [`Store::open`]; and where there is nothing to read, or its tables are not up to date.
    pub fn look(location: &Location) -> Result<Self, StoreError> {
        Self::start(location, Opening::Look)
    }

    fn start(location: &Location, opening: Opening) -> Result<Self, StoreError> {
        let location = location.clone();
        // On a thread of our own: a PostgreSQL connection cannot be opened on one that runs async work.
        let opened = thread::spawn(move || prepare(&location, opening)).join();
        let Ready {
            database,
            connection,
        } = opened.map_err(|panic| StoreError::Panicked(batch::said(&*panic)))??;
        let (boards, readings) = (Arc::new(Boards::default()), Arc::new(Queue::new()));
        let mut reading = Vec::new();
        for _ in 0..READERS {
            let (database, readings) = (Arc::clone(&database), Arc::clone(&readings));
            reading.push(spawn("store-reader", move || {
                reader::run(&database, &readings);
            })?);
        }
        let (mut writes, mut writing) = (None, None);
        if let Some(connection) = connection {
            let queue = Arc::new(Queue::new());
            let (database, boards) = (Arc::clone(&database), Arc::clone(&boards));
            let thread = Writer {
                database,
                boards,
                queue: Arc::clone(&queue),
            };
            writing = Some(spawn("store-writer", move || thread.run(connection))?);
            writes = Some(queue);
        }
        Ok(Self(Arc::new(Inner {
            database,
            boards,
            readings,
            writes,
            reading,
            writing,
        })))
    }

    /// The latest committed state of an organisation, from memory. On a server shared with others its revision is
    /// checked first, and the board loaded again where another has written.
    ///
    /// # Errors
    /// No such organisation, or the database's.
    pub async fn held(&self, org: &Id<Organisation>) -> Result<Arc<Held>, StoreError> {
        if !self.0.database.is_ours_alone() {
            return self.held_if_unchanged(org.clone()).await;
        }
        if let Some(held) = self.0.boards.get(org) {
            return Ok(held);
        }
        // Loaded where it is written, so that no write can slip between.
        self.submit(org.clone(), |batch| batch.hold().map(drop))
            .await?;
        self.0
            .boards
            .get(org)
            .ok_or_else(|| StoreError::NoOrganisation(org.to_string()))
    }

    async fn held_if_unchanged(&self, org: Id<Organisation>) -> Result<Arc<Held>, StoreError> {
        let boards = Arc::clone(&self.0.boards);
        self.on_reader(move |db| {
            let present = revision::get(db, &org).inspect_err(|_| boards.forget(&org))?;
            if let Some(held) = boards.get(&org).filter(|held| held.revision == present) {
                return Ok(held);
            }
            let held = Arc::new(Held::load(db, &org)?);
            boards.put(Arc::clone(&held));
            Ok(held)
        })
        .await
    }

    /// Writes: everything the work does is kept together and survives a power cut once this returns, or nothing is.
    /// Raises the organisation's revision by one if anything changed.
    ///
    /// The work runs on the store's own thread while others wait: it computes little and waits for nothing.
    ///
    /// # Errors
    /// The work's own refusal, as it is; a failure of the store as `E` takes it.
    pub async fn write<T, E>(
        &self,
        org: &Id<Organisation>,
        by: By,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.submit(org.clone(), move |batch| {
            batch.attempt(Start::There, by, work)
        })
        .await
    }

    /// Makes an organisation, with the first line of its activity, and does `work` in the same breath: an example is
    /// filled whole or not at all. An id is never used for a second organisation.
    ///
    /// # Errors
    /// As [`Store::write`]; and where there is one of that id.
    pub async fn create<T, E>(
        &self,
        organisation: Organisation,
        by: By,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let org = organisation.id.clone();
        let start = Start::New(Box::new(organisation));
        self.submit(org, move |batch| batch.attempt(start, by, work))
            .await
    }

    /// Takes the example away whole, its activity too.
    ///
    /// # Errors
    /// The organisation is not the example; or the database's.
    pub async fn remove_example(&self, org: &Id<Organisation>) -> Result<(), StoreError> {
        self.submit(org.clone(), batch::remove_example).await
    }

    /// Every organisation, in order of id.
    ///
    /// # Errors
    /// The database's.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        self.on_reader(organisation::list).await
    }

    /// Reads, in one unchanging state, what is not on the board.
    ///
    /// # Errors
    /// The work's own; a failure of the store as `E` takes it.
    pub async fn read<T, E>(
        &self,
        org: &Id<Organisation>,
        work: impl FnOnce(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let org = org.clone();
        self.on_reader(move |db| work(&mut ReadTx::new(db, &org)))
            .await
    }

    /// Whether the database answers: for a health address.
    ///
    /// # Errors
    /// Why it does not.
    pub async fn is_well(&self) -> Result<(), StoreError> {
        self.on_reader(|db| Ok(db.query("SELECT number FROM migration", &[]).map(drop)?))
            .await
    }

    async fn on_reader<T, E>(
        &self,
        work: impl FnOnce(&mut dyn Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        self.0.readings.push(Reading::new(tell, work))?;
        told.await
            .unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    pub(crate) async fn submit<T, E>(
        &self,
        org: Id<Organisation>,
        work: impl FnOnce(&mut Batch<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let writes = self.0.writes.as_ref().ok_or(StoreError::LookingOnly)?;
        let (tell, told) = oneshot::channel();
        writes.push(Job::new(org, tell, work))?;
        told.await
            .unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }
}

impl Drop for Inner {
    /// The one that writes ends last and alone: SQLite moves its log into the database's file when its last connection
    /// closes, and two that close at once each leave that to the other.
    fn drop(&mut self) {
        self.readings.close();
        self.reading.drain(..).for_each(ended);
        self.writes.iter().for_each(|queue| queue.close());
        self.writing.take().into_iter().for_each(ended);
    }
}

/// Waits for a thread. Work may hold the last clone: a thread cannot wait for itself, and ends by itself.
fn ended(thread: JoinHandle<()>) {
    if thread.thread().id() != thread::current().id() && thread.join().is_err() {
        tracing::error!("a thread of the store had panicked");
    }
}

/// A database that is ready to be used.
struct Ready {
    database: Arc<Database>,
    /// The connection that writes; none where it was opened to read only.
    connection: Option<Box<dyn Connection>>,
}

/// Looks before touching, then opens the connection that writes and brings the tables up to date.
fn prepare(location: &Location, opening: Opening) -> Result<Ready, StoreError> {
    let database = Database::claim(location, opening)?;
    if database.exists() {
        let mut peek = database.peek()?;
        migrations::check(&database, &mut *peek)?;
        if opening == Opening::Look {
            migrations::complete(&database, &mut *peek)?;
        }
    } else if opening == Opening::Look {
        return Err(StoreError::Missing(location.clone()));
    }
    let mut connection = None;
    if opening == Opening::Serve {
        let mut writer = database.writer()?;
        migrations::run(&database, &mut *writer)?;
        connection = Some(writer);
    }
    Ok(Ready {
        database: Arc::new(database),
        connection,
    })
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StoreError> {
    Ok(thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(crate::driver::Fault::from)?)
}
