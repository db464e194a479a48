//! Work that several threads share, with results that do not depend on how many there are.

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

/// Starts the threads of the process, of which the current one is the first, and says how many there are. They are started once
/// and wait for work: a new thread for each piece of work can take longer to begin than a small project takes.
pub fn start(threads: usize) -> usize {
    // A machine that grants no thread has the one that asks.
    let started = ThreadPoolBuilder::new().num_threads(threads).use_current_thread().build_global();
    if started.is_ok() { threads } else { 1 }
}

/// Does something that others will need, on another thread where there is one to spare.
pub(crate) fn meanwhile(threads: usize, work: fn()) {
    if threads > 1 {
        rayon::spawn(work);
    }
}

/// Works through items, on the threads of the process unless only one is wanted; the results are in the order of the items.
/// `begin` makes what a thread needs for its work.
pub(crate) fn in_order<T: Sync, S, R: Send>(
    items: &[T],
    threads: usize,
    begin: impl Fn() -> S + Sync + Send,
    work: impl Fn(&mut S, &T) -> R + Sync + Send,
) -> Vec<R> {
    if threads > 1 {
        // Parts so small that no thread waits long for the last, and so large that beginning one is worth it.
        let part = (items.len() / (threads * 16)).max(1);
        return items.par_iter().with_min_len(part).with_max_len(part).map_init(begin, work).collect();
    }
    let mut state = begin();
    items.iter().map(|item| work(&mut state, item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<u32> = (0..1000).collect();
        let double = |threads| in_order(&items, threads, || 2, |factor, item| item * *factor);
        assert_eq!(double(1), double(3));
        assert_eq!(double(3)[999], 1998);
    }
}
