//! 评估: trainees judge their class on anonymous paper forms; what the typed forms say together.

mod form;
mod summary;
mod template;

pub use form::{Answer, FORM_KEYS, Form, FormState, Validity, understand_key};
pub use summary::{
    BlockFigures, Comment, Count, Figures, ItemFigures, Rule, Satisfaction, Summary, summarise,
};
pub use template::{Block, Template};
