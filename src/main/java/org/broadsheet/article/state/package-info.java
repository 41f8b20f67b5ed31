/**
 * What has become of an article: its states, the verbs that lead from one to the next, and what the desk calls them.
 *
 * <p>Promise: a verb that does not fit the state is refused and changes nothing; the first date of a publication is kept.
 */
package org.broadsheet.article.state;
