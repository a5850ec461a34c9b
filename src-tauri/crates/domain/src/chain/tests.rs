use super::*;
use proptest::prelude::*;

fn node(stage: Stage, id: i64, is_subject: bool) -> Node {
    Node {
        stage,
        kind: NodeKind::Class,
        id: Id(id),
        within: None,
        title: format!("{id}"),
        facts: Vec::new(),
        is_subject,
    }
}

#[test]
fn a_place_stands_near_what_leads_to_it() {
    let mut picture = Picture::default();
    let (a, b) = (picture.node(node(Stage::Need, 1, false)), picture.node(node(Stage::Need, 2, false)));
    let (of_b, of_a) = (picture.node(node(Stage::Item, 3, false)), picture.node(node(Stage::Item, 4, false)));
    picture.link(b, of_b);
    picture.link(a, of_a);
    let arranged = picture.arranged();
    let ids: Vec<i64> = arranged.nodes.iter().map(|node| node.id.0).collect();
    assert_eq!(ids, [1, 2, 4, 3]);
    assert_eq!(arranged.links, [(1, 3), (0, 2)]);
}

proptest! {
    /// Whatever a picture holds: nothing is lost unsaid, every link still joins the two it joined, stations stand in
    /// order, and the subject is always shown.
    #[test]
    fn nothing_is_lost_unsaid(
        stations in prop::collection::vec(0..8_usize, 1..80),
        joins in prop::collection::vec((0..80_usize, 0..80_usize), 0..120),
        subject in 0..80_usize,
    ) {
        let mut picture = Picture::default();
        let subject = subject % stations.len();
        for (id, station) in stations.iter().enumerate() {
            picture.node(node(Stage::ALL[*station], id as i64, id == subject));
        }
        for (from, to) in joins {
            picture.link(from % stations.len(), to % stations.len());
        }
        let before: Vec<(i64, i64)> =
            picture.links.iter().map(|(a, b)| (picture.nodes[*a].id.0, picture.nodes[*b].id.0)).collect();
        let arranged = picture.clone().arranged();
        let hidden: usize = arranged.hidden.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(arranged.nodes.len() + hidden, stations.len());
        prop_assert!(arranged.nodes.iter().any(|node| node.is_subject));
        prop_assert!(arranged.nodes.windows(2).all(|pair| pair[0].stage as usize <= pair[1].stage as usize));
        let shown = |id: i64| arranged.nodes.iter().any(|node| node.id.0 == id);
        let after: Vec<(i64, i64)> =
            arranged.links.iter().map(|(a, b)| (arranged.nodes[*a].id.0, arranged.nodes[*b].id.0)).collect();
        let kept: Vec<(i64, i64)> = before.into_iter().filter(|(a, b)| shown(*a) && shown(*b)).collect();
        prop_assert_eq!(after, kept);
    }
}
