//! What was changed of a person: the record, the posts held, the levels said of their abilities.

use super::PersonRequest;
use crate::context::Reading;
use crate::keeping::{RecordChange, history_of};
use zhixing_domain::{Id, Result};
use zhixing_store::Reader;

/// A post's unit and title; empty where the post itself is gone.
fn post_name(db: &Reader, post: Id) -> zhixing_store::Result<String> {
    match db.post_ever(post)? {
        Some((unit, title)) => Ok(format!("{}{title}", unit.unwrap_or_default())),
        None => Ok(String::new()),
    }
}

/// What was changed of a person, the newest first: their fields, the posts they hold or held, the levels of their
/// abilities, those deleted too.
pub fn history(cx: &Reading, request: PersonRequest) -> Result<Vec<RecordChange>> {
    cx.read(|db| {
        let abilities = db.abilities()?;
        let mut about = vec![("cadre", request.id, None)];
        for held in db.holdings_of(request.id)? {
            let post = format!("{}{}", held.unit_name.unwrap_or_default(), held.title);
            about.push(("cadre_post", held.id, Some(post)));
        }
        for said in db.said_of(request.id)? {
            let name = abilities.iter().find(|one| one.id == said.ability).map(|one| one.name.clone());
            about.push(("cadre_ability", said.id, Some(name.unwrap_or_default())));
        }
        for gone in db.gone_of(request.id)? {
            let was: serde_json::Value =
                gone.before.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default();
            let id = |field: &str| was[field].as_i64().map(Id);
            if gone.kind == "cadre_post" {
                let post = id("post").map(|post| post_name(db, post)).transpose()?;
                about.push(("cadre_post", gone.row, Some(post.unwrap_or_default())));
            } else {
                let ability = id("ability");
                let name = abilities.iter().find(|one| Some(one.id) == ability).map(|one| one.name.clone());
                about.push(("cadre_ability", gone.row, Some(name.unwrap_or_default())));
            }
        }
        let mut found = Vec::new();
        for (kind, row, about) in about {
            for change in history_of(db, kind, row)? {
                // A row that begins says whose it is; later changes do not.
                let is_new =
                    change.fields.iter().any(|field| field.field == "cadre" && field.before.is_none());
                let is_gone =
                    change.fields.iter().any(|field| field.field == "cadre" && field.after.is_none());
                found.push(RecordChange {
                    is_gone,
                    journal: change.journal,
                    at: change.at,
                    who: change.who,
                    kind: change.kind,
                    row,
                    about: about.clone(),
                    is_new,
                    fields: change.fields,
                });
            }
        }
        found.sort_by_key(|change| std::cmp::Reverse(change.journal));
        Ok(found)
    })
}
