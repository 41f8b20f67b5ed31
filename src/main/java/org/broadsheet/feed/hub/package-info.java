/**
 * WebSub: the hub that the owner names is told which feeds have changed, so that their readers have what is new within seconds. A view
 * of the change log, on one node at a time; changes that come together are told together.
 */
package org.broadsheet.feed.hub;
