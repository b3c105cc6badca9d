//! What came of many workshops played in one way.

use crate::workshop::{End, Played};

pub struct Series {
    /// Answers, rising.
    answers: Vec<u32>,
    /// In the order of the boards.
    played: Vec<Played>,
}

impl Series {
    pub fn of(played: impl Iterator<Item = Played>) -> Self {
        let played: Vec<Played> = played.collect();
        let mut answers: Vec<u32> = played.iter().map(|p| p.answers).collect();
        answers.sort_unstable();
        Self { answers, played }
    }

    /// The number of answers below which this part lies; between two where it falls between.
    pub fn quantile(&self, part: f64) -> f64 {
        let at = part * (self.answers.len() - 1) as f64;
        let [low, high] = [at.floor(), at.ceil()].map(|at| f64::from(self.answers[at as usize]));
        low + (high - low) * at.fract()
    }

    /// What the picks are truly worth, in the mean.
    pub fn worth(&self) -> f64 {
        let known: Vec<f64> = self.played.iter().filter_map(|p| p.worth).collect();
        mean(&known)
    }

    /// How much more than another's picks, board by board, and its standard error.
    pub fn worth_beyond(&self, other: &Self) -> [f64; 2] {
        let pairs = self.played.iter().zip(&other.played);
        let more: Vec<f64> = pairs
            .filter_map(|(a, b)| Some(a.worth? - b.worth?))
            .collect();
        let middle = mean(&more);
        let squares: f64 = more.iter().map(|m| (m - middle).powi(2)).sum();
        let count = more.len() as f64;
        [middle, (squares / (count - 1.0) / count).sqrt()]
    }

    pub fn ended(&self, end: End) -> usize {
        self.played.iter().filter(|p| p.end == end).count()
    }

    /// How many picks, in the mean.
    pub fn picks(&self) -> f64 {
        self.total(|p| p.picks) / self.played.len() as f64
    }

    /// Of the picks, the part that can truly not start.
    pub fn cannot(&self) -> f64 {
        self.total(|p| p.cannot) / self.total(|p| p.picks).max(1.0)
    }

    fn total(&self, of: impl Fn(&Played) -> usize) -> f64 {
        self.played.iter().map(of).sum::<usize>() as f64
    }
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}
