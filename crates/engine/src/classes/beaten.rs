//! Proofs of *never* that hold on any board: as many *start* candidates as there are places are worth more, whatever
//! turns out and whatever the weights, and use no team's room that it does not use, nor more of it. One of them could
//! take its place in any set that holds it.

use std::collections::HashMap;

use num_bigint::BigInt;

use super::Class;
use crate::few::number::Number;
use crate::outlook::Field;
use crate::settings::Hundredths;
use crate::viewpoints::Viewpoints;

/// *Start* candidates of one taking and the same least points.
struct Rival<T> {
    /// Worth at the centre, then at every vertex.
    worth: Vec<T>,
    count: usize,
}

/// The classes of everyone who enters, by rank.
pub(super) fn classes(field: &Field, viewpoints: &Viewpoints) -> Vec<Class> {
    let views = views(viewpoints);
    let greatest = views
        .iter()
        .flatten()
        .max()
        .map(|most| most * 4u32 * u32::from(Hundredths::MAX));
    if greatest.is_some_and(|most| i128::read(&most).is_some()) {
        classes_in::<i128>(field, &views)
    } else {
        classes_in::<BigInt>(field, &views)
    }
}

/// The centre and the vertices, each in whole numbers of its own: only one is ever compared with itself.
fn views(viewpoints: &Viewpoints) -> Vec<[BigInt; 4]> {
    let all = std::iter::once(&viewpoints.centre).chain(&viewpoints.vertices);
    let whole = |weights: &crate::outlook::Weights| {
        let denominator = weights.iter().fold(BigInt::from(1), |all, w| {
            num_integer::lcm(all, w.0.denom().clone())
        });
        weights
            .each_ref()
            .map(|w| w.0.numer() * (&denominator / w.0.denom()))
    };
    all.map(whole).collect()
}

fn classes_in<T: Number>(field: &Field, views: &[[BigInt; 4]]) -> Vec<Class> {
    let read = |view: &[BigInt; 4]| {
        view.each_ref()
            .map(|part| T::read(part).expect("fits: checked, or unbounded"))
    };
    let views: Vec<[T; 4]> = views.iter().map(read).collect();
    let rivals = rivals(field, &views);
    let mut known: HashMap<(usize, [Hundredths; 4]), Class> = HashMap::new();
    let class = |rank: usize| {
        let (taking, high) = (field.pool.taking_of[rank], field.points[rank].high);
        *known.entry((taking, high)).or_insert_with(|| {
            let is_never = field.pool.holds(taking) == 0
                || is_beaten(field, taking, &worth(&views, high), &rivals);
            if is_never {
                Class::Never
            } else {
                Class::Possible
            }
        })
    };
    (0..field.at.len()).map(class).collect()
}

/// By taking, greatest at the centre first.
fn rivals<T: Number>(field: &Field, views: &[[T; 4]]) -> Vec<Vec<Rival<T>>> {
    let mut counts: HashMap<(usize, [Hundredths; 4]), usize> = HashMap::new();
    for rank in (0..field.at.len()).filter(|rank| field.ready[*rank]) {
        *counts
            .entry((field.pool.taking_of[rank], field.points[rank].low))
            .or_default() += 1;
    }
    let mut rivals: Vec<Vec<Rival<T>>> = field.pool.takings.iter().map(|_| Vec::new()).collect();
    for ((taking, low), count) in counts {
        rivals[taking].push(Rival {
            worth: worth(views, low),
            count,
        });
    }
    for of_taking in &mut rivals {
        of_taking.sort_by(|a, b| b.worth[0].cmp(&a.worth[0]));
    }
    rivals
}

fn worth<T: Number>(views: &[[T; 4]], points: [Hundredths; 4]) -> Vec<T> {
    let at = |weights: &[T; 4]| {
        let mut sum = T::zero();
        for (weight, points) in weights.iter().zip(points) {
            sum += &(weight.clone() * T::whole(points.into()));
        }
        sum
    };
    views.iter().map(at).collect()
}

/// Whether enough rivals within this taking are worth more everywhere. Those worth less at the centre are not looked at.
fn is_beaten<T: Number>(
    field: &Field,
    taking: usize,
    greatest: &[T],
    rivals: &[Vec<Rival<T>>],
) -> bool {
    let mut beaten_by = 0;
    for &within in &field.pool.within[taking] {
        for rival in rivals[within]
            .iter()
            .take_while(|rival| rival.worth[0] > greatest[0])
        {
            if rival
                .worth
                .iter()
                .zip(greatest)
                .all(|(theirs, own)| theirs > own)
            {
                beaten_by += rival.count;
            }
            if beaten_by >= field.pool.places {
                return true;
            }
        }
    }
    beaten_by >= field.pool.places
}
