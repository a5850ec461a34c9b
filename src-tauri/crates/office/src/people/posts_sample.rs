//! The sample's posts: made from its roster, each with what it asks for; who holds them; what is known of people.

use super::abilities::add_default_abilities;
use super::holdings::{
    ChangePost, ListProposed, MakeHoldings, NewHolding, change_post, make_holdings, proposed_holdings,
};
use super::levels::{PersonCell, SaveLevels, SetClassAbility, save_levels, set_class_ability};
use super::matching::{ChosenGap, RaiseGaps, UnitGapsRequest, raise_gaps, unit_gaps};
use super::posts::{
    MakePosts, PostCell, SavePost, SavePostCells, make_posts, proposed_posts, save_post, save_post_cells,
};
use crate::context::Writing;
use chrono::Days;
use std::collections::BTreeMap;
use zhixing_domain::people::abilities::{AbilitySource, Level};
use zhixing_domain::{Id, Result};
use zhixing_store::classes::ClassFilter;
use zhixing_store::people::{CadreFilter, Order, Post, PostFilter};

/// What a part of a post's or its unit's name asks for.
const ASKED: &[(&str, &[(&str, u8)])] = &[
    ("", &[("党性修养", 2), ("公文写作", 2)]),
    ("副", &[("政治判断", 3), ("党性修养", 3), ("统筹协调", 3), ("依法行政", 2), ("带队育人", 2)]),
    ("书记", &[("政治判断", 4), ("党性修养", 4), ("带队育人", 4), ("科学决策", 3)]),
    ("局长", &[("政治判断", 3), ("统筹协调", 3), ("科学决策", 3), ("带队育人", 3), ("依法行政", 3)]),
    ("部长", &[("政治判断", 4), ("党性修养", 4), ("统筹协调", 3), ("带队育人", 4)]),
    ("主任", &[("统筹协调", 3), ("公文写作", 3), ("带队育人", 2)]),
    ("办公室", &[("公文写作", 4), ("统筹协调", 3)]),
    ("镇长", &[("政治判断", 3), ("群众工作", 4), ("项目资金", 3), ("应急处置", 3)]),
    ("乡长", &[("政治判断", 3), ("群众工作", 4), ("项目资金", 3), ("应急处置", 3)]),
    ("镇", &[("群众工作", 3), ("基层治理", 3), ("乡村振兴", 3), ("应急处置", 2)]),
    ("乡", &[("群众工作", 3), ("基层治理", 3), ("乡村振兴", 3), ("应急处置", 2)]),
    ("街道", &[("群众工作", 3), ("基层治理", 3), ("应急处置", 2)]),
    ("应急", &[("应急处置", 4), ("依法行政", 3), ("舆情应对", 2)]),
    ("财政", &[("财政预算", 4), ("项目资金", 3), ("数据应用", 2)]),
    ("宣传", &[("舆情应对", 4), ("公文写作", 3)]),
    ("融媒体", &[("舆情应对", 4), ("数据应用", 3)]),
    ("环境", &[("生态环保", 4), ("依法行政", 3)]),
    ("发展和改革", &[("项目资金", 4), ("招商与营商环境", 3), ("科学决策", 3)]),
    ("工业", &[("招商与营商环境", 4), ("项目资金", 3)]),
    ("商务", &[("招商与营商环境", 4)]),
    ("审批", &[("招商与营商环境", 3), ("数据应用", 3), ("群众工作", 3)]),
    ("数据", &[("数据应用", 4)]),
    ("农业农村", &[("乡村振兴", 4), ("项目资金", 2)]),
    ("信访", &[("群众工作", 4), ("舆情应对", 2)]),
    ("组织部", &[("带队育人", 3), ("党性修养", 3)]),
];
/// So many people stay to be confirmed by hand.
const UNCONFIRMED: usize = 9;

/// Makes the posts, confirms who holds them, types what is known of people, as an office would within a year.
pub(crate) fn fill_posts(cx: &Writing) -> Result<()> {
    add_default_abilities(cx, ())?;
    let abilities: BTreeMap<String, Id> =
        cx.read(|db| db.abilities())?.into_iter().map(|one| (one.name, one.id)).collect();
    let proposed = proposed_posts(cx, ())?;
    make_posts(cx, MakePosts { posts: proposed })?;
    let (_, posts) = cx.read(|db| db.posts(&PostFilter::default(), cx.today(), 0, i64::MAX))?;
    require(cx, &posts, &abilities)?;
    hold(cx)?;
    rate(cx, &abilities)?;
    teach(cx, &abilities)?;
    change(cx)?;
    raise(cx)
}

fn require(cx: &Writing, posts: &[Post], abilities: &BTreeMap<String, Id>) -> Result<()> {
    let mut cells = Vec::new();
    for post in posts {
        let name = super::posts::name(post);
        let mut levels: BTreeMap<Id, u8> = BTreeMap::new();
        for (_, asked) in ASKED.iter().filter(|(part, _)| name.contains(part)) {
            for (ability, level) in *asked {
                if let Some(ability) = abilities.get(*ability) {
                    let known = levels.entry(*ability).or_default();
                    *known = (*known).max(*level);
                }
            }
        }
        cells.extend(levels.into_iter().map(|(ability, level)| PostCell {
            post: post.id,
            ability,
            level: Level::new(level),
        }));
        if ["局长", "书记", "镇长"].contains(&post.title.as_str()) {
            let (id, unit, title, places) = (post.id, post.unit, post.title.clone(), post.places);
            save_post(cx, SavePost { id, unit, title, places, is_key: true })?;
        }
    }
    save_post_cells(cx, SavePostCells { cells })
}

fn hold(cx: &Writing) -> Result<()> {
    let all = ListProposed { find: None, offset: 0, limit: usize::MAX };
    let proposed = proposed_holdings(cx, all)?.rows;
    let some = proposed
        .iter()
        .enumerate()
        .filter(|(at, one)| one.exact && (at % 31 != 30 || *at > 31 * UNCONFIRMED));
    let holdings = some
        .filter_map(|(_, one)| {
            Some(NewHolding { cadre: one.cadre, post: one.choices.first()?.post, since: one.since })
        })
        .collect();
    make_holdings(cx, MakeHoldings { holdings, all_exact: false })?;
    Ok(())
}

/// What units, people themselves and examinations said: near what is asked, some above, some below, some not at all.
fn rate(cx: &Writing, abilities: &BTreeMap<String, Id>) -> Result<()> {
    let today = cx.today();
    let ago = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let (_, people) = cx.read(|db| db.cadre_ids(&CadreFilter::default(), Order::Office, 0, i64::MAX))?;
    let mut asked: BTreeMap<(Id, Id), u8> = BTreeMap::new();
    cx.read(|db| {
        db.each_asked(zhixing_store::people::Scope::People(&people), today, |one| {
            let most = asked.entry((one.cadre, one.ability)).or_default();
            *most = one.level.digit().max(*most);
        })
    })?;
    let mut said: [Vec<PersonCell>; 4] = Default::default();
    for (at, cadre) in people.iter().enumerate() {
        for (column, ability) in abilities.values().enumerate() {
            // Numbers that look like chance and are the same every time.
            let chance = (at * 37 + column * 101 + (at * column) % 13) % 100;
            let required = asked.get(&(*cadre, *ability)).copied();
            let near = |by: i64| Level::new((i64::from(required.unwrap_or(2)) + by).clamp(0, 4) as u8);
            let mut say =
                |of: usize, level| said[of].push(PersonCell { cadre: *cadre, ability: *ability, level });
            match (required, chance) {
                (Some(_), 0..=7) => {}
                (Some(_), 8..=29) => say(0, near(-1)),
                (Some(_), 30..=36) => say(0, near(-2)),
                (Some(_), 37..=79) => say(0, near(0)),
                (Some(_), 80..=91) => say(1, near(0)),
                (Some(_), _) => say(2, near(1)),
                (None, 0..=11) => say(3, near(0)),
                _ => {}
            }
            if required.is_some() && chance % 5 == 0 {
                say(3, near(1));
            }
        }
    }
    let days = [("organisation", 168), ("organisation", 402), ("assessment", 96), ("self", 150)];
    for ((source, days), cells) in days.into_iter().zip(said) {
        let source = AbilitySource::from_key(source).unwrap_or(AbilitySource::Organisation);
        save_levels(cx, SaveLevels { source, day: ago(days), cells, note: None })?;
    }
    Ok(())
}

/// The classes say what they raise.
fn teach(cx: &Writing, abilities: &BTreeMap<String, Id>) -> Result<()> {
    const RAISED: &[(&str, &[(&str, u8)])] = &[
        ("基层治理", &[("基层治理", 3), ("群众工作", 3)]),
        ("中青年", &[("公文写作", 3), ("党性修养", 3), ("应急处置", 2)]),
        ("营商环境", &[("招商与营商环境", 3)]),
    ];
    let (_, classes) = cx.read(|db| db.classes(&ClassFilter::default(), 0, usize::MAX))?;
    for class in classes {
        for (ability, level) in
            RAISED.iter().filter(|(part, _)| class.title.contains(part)).flat_map(|(_, raised)| *raised)
        {
            if let Some(ability) = abilities.get(*ability) {
                set_class_ability(
                    cx,
                    SetClassAbility { class: class.id, ability: *ability, level: Level::new(*level) },
                )?;
            }
        }
    }
    Ok(())
}

/// A fresh change: somebody of a town takes up a post of the emergency bureau this week.
fn change(cx: &Writing) -> Result<()> {
    let post = cx.read(|db| {
        let find = Some("应急".to_owned());
        let (_, posts) = db.posts(&PostFilter { find, ..PostFilter::default() }, cx.today(), 0, 50)?;
        Ok(posts.into_iter().max_by_key(|post| post.asks))
    })?;
    let (_, people) = cx.read(|db| db.cadre_ids(&CadreFilter::default(), Order::Office, 180, 40))?;
    let held = cx.read(|db| {
        for cadre in people {
            if let Some(row) = db.holdings_of(cadre)?.into_iter().find(|row| row.title.starts_with("副")) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    })?;
    let (Some(post), Some(held)) = (post, held) else { return Ok(()) };
    let day = cx.today().checked_sub_days(Days::new(2)).unwrap_or_else(|| cx.today());
    let note = Some("青组干〔2026〕31号".to_owned());
    change_post(cx, ChangePost { cadre: held.cadre, post: Some(post.id), day, ends: vec![held.id], note })?;
    Ok(())
}

/// The widest gaps of two units are needs already.
fn raise(cx: &Writing) -> Result<()> {
    let units = cx.read(|db| db.units())?;
    for unit in units.iter().filter(|unit| unit.name.contains("应急") || unit.name.contains("财政")) {
        let found =
            unit_gaps(cx, UnitGapsRequest { unit: Some(unit.id), limit: 40, ..UnitGapsRequest::default() })?;
        let gaps = found.rows.iter().flat_map(|row| {
            let wide = row.cells.iter().filter(|(_, cell)| cell.gap > 1);
            wide.map(|(ability, _)| ChosenGap { cadre: row.id, ability: *ability })
        });
        let gaps: Vec<ChosenGap> = gaps.take(8).collect();
        if !gaps.is_empty() {
            raise_gaps(cx, RaiseGaps { gaps })?;
        }
    }
    Ok(())
}
