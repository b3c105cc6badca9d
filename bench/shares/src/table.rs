//! A board as a table of numbers, so that others can draw the same.

use std::io::{BufWriter, Result, Write};

use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;

/// Writes a line for each *start* and *ask* candidate, in order of id: the chances that its three conditions are yes, least and
/// greatest points of each dimension, its share and its class.
pub fn write(file: &str, outlook: &Outlook) -> Result<()> {
    let mut file = BufWriter::new(std::fs::File::create(file)?);
    let enters = |placed: &&Placed| matches!(placed.standing, Standing::Start | Standing::Ask);
    for placed in outlook.placed.iter().filter(enters) {
        for condition in &placed.conditions {
            write!(file, "{},", condition.chance_yes.exact().to_f64())?;
        }
        for (low, high) in placed.low.iter().zip(&placed.high) {
            write!(file, "{},{},", low.to_f64(), high.to_f64())?;
        }
        let (share, class) = (placed.share.part.to_f64(), format!("{:?}", placed.class));
        writeln!(file, "{share},{}", class.to_lowercase())?;
    }
    file.flush()
}
