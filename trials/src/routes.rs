//! Every way into the server, as the web crate names them.

use crate::crawl::Crawled;
use crate::http::Form;

/// A way in: a method, a path with `{names}` in it, and the fields it takes.
#[derive(Debug, Clone)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: String,
    /// Its path, as `/problems/{id}/edit`.
    pub path: String,
    /// Its fields: of the form, or of the query.
    pub fields: Vec<String>,
}

/// Every route of the pages.
pub fn all() -> Vec<Route> {
    web::ROUTES.iter().map(Route::of).collect()
}

/// Every route of the API.
pub fn of_the_api() -> Vec<Route> {
    web::API_ROUTES.iter().map(Route::of).collect()
}

impl Route {
    fn of(route: &web::Route) -> Self {
        let fields = route.fields.iter().map(|field| (*field).to_owned());
        Self {
            method: route.method.to_owned(),
            path: route.path.to_owned(),
            fields: fields.collect(),
        }
    }

    /// Whether a concrete path (without a query) is one of this route's.
    pub fn fits(&self, path: &str) -> bool {
        let path = path.split('?').next().unwrap_or(path);
        let (ours, theirs): (Vec<&str>, Vec<&str>) =
            (self.path.split('/').collect(), path.split('/').collect());
        ours.len() == theirs.len()
            && ours
                .iter()
                .zip(&theirs)
                .all(|(our, their)| fits_part(our, their))
    }

    /// Its path with this in place of every `{name}`.
    pub fn filled(&self, with: &str) -> String {
        let parts = self
            .path
            .split('/')
            .map(|part| match (part.find('{'), part.find('}')) {
                (Some(from), Some(to)) => format!("{}{with}{}", &part[..from], &part[to + 1..]),
                _ => part.to_owned(),
            });
        parts.collect::<Vec<_>>().join("/")
    }

    /// A form that goes to it, as it stands on one of the pages.
    pub fn form<'a>(&self, crawled: &'a Crawled) -> Option<&'a Form> {
        let forms = crawled.forms().map(|(_, form)| form);
        let mut fitting = forms.filter(|form| {
            form.method.eq_ignore_ascii_case(&self.method) && self.fits(&form.action)
        });
        fitting.next()
    }
}

fn fits_part(our: &str, their: &str) -> bool {
    match (our.find('{'), our.find('}')) {
        (Some(from), Some(to)) => {
            !their.is_empty() && their.starts_with(&our[..from]) && their.ends_with(&our[to + 1..])
        }
        _ => our == their,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_fits_its_route_and_no_other() {
        let route = |path: &str| Route {
            method: "GET".to_owned(),
            path: path.to_owned(),
            fields: Vec::new(),
        };
        assert!(route("/problems/{id}/edit").fits("/problems/P1/edit?x=1"));
        assert!(!route("/problems/{id}").fits("/problems/P1/edit"));
        assert!(route("/decisions/{number}.json").fits("/decisions/1.json"));
        assert!(!route("/decisions/{number}.json").fits("/decisions/1"));
        assert_eq!(
            route("/decisions/{number}.json").filled("x"),
            "/decisions/x.json"
        );
    }
}
