//! What takes long to find of everybody, kept in memory until something changes that it could depend on.

use crate::error::Result;
use crate::gate::Reader;
use std::any::Any;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Answers by their question.
type Answers = HashMap<String, Arc<dyn Any + Send + Sync>>;

/// Answers about people, and since which state of the office they hold.
#[derive(Default)]
pub(crate) struct Kept {
    /// The seal of the last transaction that changed what an answer could depend on; 0: none since the office was opened.
    since: AtomicI64,
    answers: Mutex<(i64, Answers)>,
}

/// Groups of tables, by the first word of their names: who people are, what they have and what they did stands in none of
/// them. Papers are typed all day, and none of them may cost the next look at a list of everybody.
const ELSEWHERE: [&str; 8] =
    ["plan", "interview", "questionnaire", "survey", "second", "meeting", "evaluation", "print"];

fn is_elsewhere(table: &str) -> bool {
    table.split('_').next().is_some_and(|group| ELSEWHERE.contains(&group))
}

impl Kept {
    /// Notes what a transaction changed, before anybody can see it.
    pub(crate) fn changed(&self, kinds: &[String], seal: i64) {
        if !kinds.iter().all(|table| is_elsewhere(table)) {
            self.since.fetch_max(seal, Ordering::SeqCst);
        }
    }
}

impl Reader<'_> {
    /// An answer about people that was kept under this question, or is found now. It must not depend on plans or papers but by
    /// what the question names.
    pub fn kept<T: Send + Sync + 'static>(
        &self,
        question: &str,
        find: impl FnOnce() -> Result<T>,
    ) -> Result<Arc<T>> {
        let known = self.known::<T>(question)?;
        match known {
            Some(known) => Ok(known),
            None => self.keep(question.to_owned(), find()?),
        }
    }

    /// The answer kept under a question, if it still holds.
    pub fn known<T: Send + Sync + 'static>(&self, question: &str) -> Result<Option<Arc<T>>> {
        let Some((kept, since)) = self.holds()? else { return Ok(None) };
        let answers = kept.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let found = answers.1.get(question).filter(|_| answers.0 == since);
        Ok(found.and_then(|answer| Arc::clone(answer).downcast().ok()))
    }

    /// Keeps an answer that was found in this reader's state.
    pub fn keep<T: Send + Sync + 'static>(&self, question: String, answer: T) -> Result<Arc<T>> {
        /// As many as the rules of a year's plan, and more.
        const MOST: usize = 300;
        let answer = Arc::new(answer);
        if let Some((kept, since)) = self.holds()? {
            let mut answers = kept.answers.lock().unwrap_or_else(PoisonError::into_inner);
            if answers.0 != since || answers.1.len() >= MOST {
                *answers = (since, HashMap::new());
            }
            answers.1.insert(question, Arc::clone(&answer) as Arc<dyn Any + Send + Sync>);
        }
        Ok(answer)
    }

    /// Since when answers hold in the state this reader sees; nothing while the gate is open, and of a state that another
    /// transaction has left behind.
    fn holds(&self) -> Result<Option<(&Kept, i64)>> {
        let Some(kept) = self.memory.map(|memory| &memory.kept) else { return Ok(None) };
        // The state first: what is visible in it has been noted before.
        let state = self.state()?;
        let since = kept.since.load(Ordering::SeqCst);
        Ok((since <= state).then_some((kept, since)))
    }
}
