/** What stands for "in no group" where a group is chosen: apart from the schemas, whose library is heavier than the page. */
export const noGroup = 'none';
