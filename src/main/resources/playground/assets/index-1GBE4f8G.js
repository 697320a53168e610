import{j as t,B as m,r as l,D as A,u as p,c as R,d as C,e as O,f as E,G as b,H as N,h as q,i as D}from"./graphiql-BcWPdAau.js";function $(e){return new Worker(""+new URL("editor.worker-CdtUXE0K.js",import.meta.url).href,{type:"module",name:e?.name})}function L(e){return new Worker(""+new URL("json.worker-B3O9ZXir.js",import.meta.url).href,{type:"module",name:e?.name})}function P(e){return new Worker(""+new URL("graphql.worker-gkjKcJHi.js",import.meta.url).href,{type:"module",name:e?.name})}const W={json:L,graphql:P};globalThis.MonacoEnvironment={getWorker:(e,n)=>new(W[n]??$)};const U=`# The company at a glance: its workspaces, who is
# in them, and what their roles allow.
#
# REST calls at TransactionLink, at most:
#   1 GET /organizations/workspaces
#   6 GET …/workspaces/{id}/memberships: the direct
#     and the longer list, to tell \`access\`
#   3 GET …/workspaces/{id}/roles (for permissions)
#   1 GET /organizations/users (for email), or one
#     for each user where that is fewer
query CompanyAtAGlance {
  organizations {
    nodes {
      id
      name
      source {
        name
      }
      workspaces(first: 3) {
        totalCount
        nodes {
          name
          memberships(first: 2, includeInherited: true) {
            nodes {
              access
              user {
                email
              }
              roles {
                name
                permissions {
                  key
                }
              }
            }
          }
        }
      }
    }
  }
}
`,G=`# Who may do what in each workspace, and through
# which role. DIRECT access was given in the
# workspace itself, INHERITED access comes with a
# role of the whole organization.
#
# REST calls at TransactionLink, at most:
#    1 GET /organizations/workspaces
#   20 GET …/workspaces/{id}/memberships: the direct
#      and the longer list, to tell \`access\`
#   10 GET …/workspaces/{id}/roles (for permissions)
#      GET /organizations/users, page by page (for
#      displayName and email)
# Ask for fewer fields, and the calls that only they
# need are not made.
query WhoMayDoWhat {
  organizations {
    nodes {
      workspaces(first: 10) {
        nodes {
          id
          name
          memberships(first: 20, includeInherited: true) {
            totalCount
            nodes {
              access
              user {
                id
                displayName
                email
              }
              roles {
                id
                name
                permissions {
                  action
                  resourceType
                  resourceId
                }
              }
            }
          }
        }
      }
    }
  }
}
`,H=`# The roles of each workspace. BASE roles come with
# the source, CUSTOM ones somebody has made.
#
# REST calls at TransactionLink, at most:
#    1 GET /organizations/workspaces
#   10 GET …/workspaces/{id}/roles, side by side
query WorkspaceRoles {
  organizations {
    nodes {
      workspaces(first: 10) {
        nodes {
          id
          name
          roles(first: 50) {
            totalCount
            nodes {
              id
              name
              description
              kind
              createdAt
            }
          }
        }
      }
    }
  }
}
`,z=`# A long list page by page. Run it, copy \`endCursor\`
# into the variable \`after\`, run it again; when
# \`hasNextPage\` is false, that was the last page.
# A cursor belongs to its arguments: when the others
# change, start again with null.
#
# REST calls at TransactionLink, for each page:
#   1 GET /organizations/workspaces
query Paging($first: Int!, $after: String) {
  organizations(first: 1) {
    nodes {
      workspaces(first: $first, after: $after) {
        totalCount
        nodes {
          id
          name
          description
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
`,M=`# The systems behind the graph, and what each of them
# can do. What a source cannot do is answered with
# UNSUPPORTED_BY_SOURCE where it is asked for; this
# says so beforehand, and why.
#
# REST calls: none
query Sources {
  sources {
    name
    kind
    capabilities {
      name
      supported
      reason
    }
  }
}
`,F=`# Gives a user a role in a workspace, or changes the
# role that the user has there.
#
# First fill in the variables below. WhoMayDoWhat
# shows the ids of workspaces and users,
# WorkspaceRoles those of roles; the role must be one
# of the same workspace. A membership that is there
# can be named by its own id instead:
# {"membership": {"id": "…"}, "roleId": "…"}.
# \`userErrors\` has a refusal.
# \`directRoles\` are those that are set here: \`roles\`
# has inherited ones too. \`undo\` is the token for Undo;
# it is null if nothing has changed.
#
# REST calls at TransactionLink:
#   1 PUT /workspaces/{id}/memberships/{user}, sent
#     once and never repeated
#   1 GET …/memberships before it, for \`undo\`
#   and the reads for what is selected below
mutation SetMembership($input: SetWorkspaceMembershipInput!) {
  setWorkspaceMembership(input: $input) {
    membership {
      id
      access
      user {
        email
      }
      directRoles {
        id
        name
      }
    }
    undo
    userErrors {
      code
      message
      path
    }
  }
}
`,J=`# Undoes changes, each as long as nobody has changed the
# same thing since; else the code is DRIFTED, and nothing
# is written. Copy the \`undo\` of an answer, such as
# SetMembership's, into the tokens below.
#
# \`node\` is what was restored, or the membership that
# inherited access keeps; without one, \`deletedId\` has
# the id of what was removed.
#
# REST calls at TransactionLink for a membership:
#   the direct memberships of its workspace
#   1 PUT or DELETE /workspaces/{id}/memberships/{user}
#   and the reads for what is selected below
mutation Undo($input: UndoInput!) {
  undo(input: $input) {
    results {
      outcome
      undo
      node {
        id
        ... on WorkspaceMembership {
          access
          directRoles {
            id
            name
          }
        }
      }
      deletedId
      userErrors {
        code
        message
        path
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
`,B=`# What would change if these were all the people that
# a workspace has? Nothing is changed yet: look at
# the plan, then apply it by its \`token\` with
# ApplyPlan. A plan that a guard refuses has none.
#
# REST calls at TransactionLink, at most:
#   1 GET …/workspaces/{id}/memberships
#   1 GET …/workspaces/{id}/roles
#   1 GET /organizations/users (for email), or one
#     for each user where that is fewer
query PlanAccess($input: AccessPlanInput!) {
  accessPlan(input: $input) {
    counts {
      add
      changeRole
      remove
      keep
    }
    items {
      action
      user {
        email
      }
      rolesBefore {
        name
      }
      roleAfter {
        name
      }
    }
    userErrors {
      code
      message
      path
    }
    token
  }
}
`,K=`# Does what a plan says, exactly that: PlanAccess
# gives the \`token\`. Where somebody changed something
# in between, nothing is done: the code is DRIFTED,
# and \`freshPlan\` is the plan as it is now.
#
# REST calls at TransactionLink:
#   the reads of the plan once more
#   1 PUT or DELETE for each item, each sent once
mutation ApplyPlan($input: ApplyAccessPlanInput!) {
  applyAccessPlan(input: $input) {
    results {
      outcome
      item {
        action
        user {
          email
        }
      }
      userErrors {
        code
        message
      }
    }
    freshPlan {
      token
    }
    userErrors {
      code
      message
    }
  }
}
`,V=`# Asks somebody into the organization. The role is one
# of the organization's: ask for
# { organizations { nodes { id roles { nodes { id name } } } } }
# \`undo\` is the token for Undo, which revokes it.
#
# REST calls at TransactionLink:
#   1 POST /organizations/enrollments, sent once and
#     never repeated
#   and the reads for what is selected below
mutation Invite($input: CreateInvitationsInput!) {
  createInvitations(input: $input) {
    results {
      outcome
      node {
        id
        email
      }
      undo
      userErrors {
        code
        message
        path
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
`,X=`{
  "first": 2,
  "after": null
}
`,Y=`{
  "input": {
    "membership": {
      "of": {
        "workspaceId": "id of a workspace",
        "userId": "id of a user"
      }
    },
    "roleId": "id of one of its roles"
  }
}
`,Q=`{
  "input": {
    "tokens": ["an undo token of an answer"]
  }
}
`,Z=`{
  "input": {
    "target": {
      "workspace": {
        "workspaceId": "id of a workspace",
        "members": [{ "userId": "id of a user", "roleId": "id of one of its roles" }]
      }
    },
    "guards": { "maxRemovals": 20, "keepManagers": 0 }
  }
}
`,ee=`{
  "input": {
    "token": "token of a plan"
  }
}
`,ne=`{
  "input": {
    "organizationId": "id of an organization",
    "invitations": [
      {
        "email": "mona.lund@example.com",
        "roleId": "id of a role of the organization",
        "firstName": "Mona",
        "lastName": "Lund"
      }
    ]
  }
}
`,f="orgraph:credentials",se="Orgraph-Credential-",te="Orgraph-Key",re=/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,ae=/^[\x20-\x7e]*$/,h="*";function oe(e){let n=he(e),s=[];const r=new Set;function o(a){n=a,de(e,n),r.forEach(i=>i())}return{refused:()=>s,heed(a){const i=ie(a);i.join()!==s.join()&&(s=i,r.forEach(c=>c()))},all:()=>n,put:(a,i)=>o(i.trim()?{...n,[a]:i}:le(n,a)),forgetAll:()=>o({}),headers:()=>ce(n),subscribe(a){return r.add(a),()=>r.delete(a)}}}function ie({errors:e}={}){const n=(e??[]).filter(s=>s?.extensions?.code==="UNAUTHENTICATED");return[...new Set(n.map(s=>s.extensions.source??h))].sort()}function g(e){return e===h?te:se+e}function y(e,n){return re.test(e)?ae.test(n.trim())?null:"Not sent: it has a line break or a character outside ASCII.":"This source name cannot be part of a header name."}function ce(e){const n=Object.entries(e).filter(([s,r])=>r.trim()&&!y(s,r));return Object.fromEntries(n.map(([s,r])=>[g(s),r.trim()]))}function le(e,n){const{[n]:s,...r}=e;return r}function he(e){try{const n=JSON.parse(e.getItem(f)??"{}");return Object.fromEntries(Object.entries(n).filter(([,s])=>typeof s=="string"))}catch{return{}}}function de(e,n){try{Object.keys(n).length?e.setItem(f,JSON.stringify(n)):e.removeItem(f)}catch{}}const ue={name:h,label:"This server",kind:`${g(h)}, where it asks who you are`},pe="query SourcesToAuthenticateAt { sources { name kind } }";function me(e,n){return{title:"Credentials",icon:()=>t.jsx(be,{isMarked:Object.keys(_(e)).length>0,isWanted:x(e).length>0}),content:()=>t.jsx(fe,{credentials:e,fetcher:n})}}function _(e){return l.useSyncExternalStore(e.subscribe,e.all)}function x(e){return l.useSyncExternalStore(e.subscribe,e.refused)}function fe({credentials:e,fetcher:n}){const s=_(e),r=x(e),{sources:o,errors:a,ask:i}=ge(n);return t.jsxs("section",{className:"orgraph-panel","aria-label":"Credentials",children:[t.jsx("h2",{children:"Credentials"}),t.jsxs("p",{children:["Sent with every request of this page as the header ",t.jsx("code",{children:g("<source>")}),". Kept in this browser tab until it is closed, and nowhere else. Leave a field empty if the server has its own credential."]}),t.jsx(k,{source:ue,isRefused:r.includes(h),secret:s[h]??"",onChange:c=>e.put(h,c)}),o?.map(c=>t.jsx(k,{source:c,isRefused:r.includes(c.name),secret:s[c.name]??"",onChange:d=>e.put(c.name,d)},c.name)),t.jsxs("div",{role:"status",children:[!o&&!a&&t.jsx("p",{children:"Loading sources…"}),o?.length===0&&t.jsx("p",{children:"The server has no sources."}),a?.map(({message:c,hint:d})=>t.jsxs("p",{className:"orgraph-said",children:[c," ",d]},c))]}),t.jsxs("div",{className:"orgraph-buttons",children:[t.jsx(m,{type:"button",onClick:i,children:"Reload sources"}),t.jsx(m,{type:"button",onClick:e.forgetAll,disabled:Object.keys(s).length===0,children:"Forget all"})]})]})}function k({source:e,isRefused:n,secret:s,onChange:r}){const o=l.useId(),a=s&&y(e.name,s)||n&&"UNAUTHENTICATED in the last response: set or correct the credential here, then run again.";return t.jsxs("form",{className:"orgraph-credential",autoComplete:"off",onSubmit:i=>i.preventDefault(),children:[t.jsxs("label",{htmlFor:o,children:[e.label??e.name," ",t.jsx("span",{children:e.kind})]}),t.jsx("input",{id:o,type:"password",autoComplete:"off",spellCheck:!1,value:s,"aria-invalid":!!a,"aria-describedby":a?`${o}-problem`:void 0,onChange:i=>r(i.target.value)}),a&&t.jsx("p",{className:"orgraph-said",id:`${o}-problem`,children:a})]})}function ge(e){const[n,s]=l.useState(0),[r,o]=l.useState({});return l.useEffect(()=>{let a=!1;return o({}),we(e).then(i=>a||o(i)),()=>{a=!0}},[e,n]),{...r,ask:()=>s(a=>a+1)}}async function we(e){try{const{data:n,errors:s}=await e({query:pe});return{sources:n?.sources,errors:s??(n?void 0:[{message:"The server returned no sources."}])}}catch(n){return{errors:[n]}}}function be({isMarked:e,isWanted:n}){return t.jsxs("svg",{className:n?"orgraph-wanted":void 0,viewBox:"0 0 20 20",fill:"none",stroke:"currentColor",strokeWidth:"1.5",strokeLinecap:"round",children:[n&&t.jsx("title",{children:"A credential was not accepted: open this panel"}),t.jsx("circle",{cx:"6.5",cy:"13.5",r:"4"}),t.jsx("path",{d:"M9.5 10.5 17 3M13.5 6.5l3 3M16 4l2 2"}),e&&t.jsx("circle",{className:"orgraph-mark",cx:"6.5",cy:"13.5",r:"2"})]})}function ke(e){try{const{errors:n}=JSON.parse(e);if(n.length)return n}catch{}return[{message:e}]}const T={...A,icon:Ee,content:ye};function Ee(){return p(n=>n.visiblePlugin===T)?t.jsx(C,{}):t.jsx(O,{})}function ye(){const e=p(n=>n.fetchError);return e?t.jsx(_e,{errors:ke(e)}):t.jsx(R,{})}function _e({errors:e}){const{introspect:n}=E();return t.jsxs("section",{className:"orgraph-panel orgraph-no-schema","aria-label":"Documentation Explorer",children:[t.jsx("h2",{children:"Docs"}),t.jsxs("div",{role:"status",children:[t.jsx("p",{children:"The server did not tell its schema, so there is no documentation, completion or checking here. Operations can be run all the same."}),e.map(({message:s,hint:r})=>t.jsxs("p",{className:"orgraph-said",children:[s," ",r]},s)),t.jsxs("p",{children:["Where introspection is switched off on purpose, the file ",t.jsx("code",{children:"schema.graphqls"})," that comes with Orgraph documents every type and field."]})]}),t.jsx(m,{type:"button",onClick:n,children:"Ask again"})]})}function xe(e,n){return Object.keys(e).sort().map(s=>({query:e[s],variables:n[s.replace(/\.graphql$/,".json")]??"",headers:j}))}const j=`// For this tab, until the page is reloaded:
// { "Orgraph-Credential-<source>": "…" }
// The Credentials panel sets them for every tab.
`;function Te(e){return e.replace(/\/graphiql\/?$/,"")+"/graphql"}const je=["application/json","application/graphql-response+json"];class w extends Error{constructor(n,s){super(),Object.assign(this,{message:n,...s}),this.stack=void 0}}function ve(e,n,s=fetch){return async({query:r,variables:o,operationName:a},{headers:i}={})=>{const c={method:"POST",credentials:"same-origin",headers:Se(n.headers(),i),body:JSON.stringify({query:r,variables:o,operationName:a??void 0})},d=await Re(await Ae(s,e,c),e);return n.heed?.(d),d}}function Se(e,n){const s=new Headers({"content-type":"application/json",accept:"application/graphql-response+json, application/json","x-orgraph":"1",...e});for(const[r,o]of Object.entries(n??{}))Ie(s,r,o);return s}function Ie(e,n,s){try{e.set(n,String(s))}catch{throw new w(`The header ${JSON.stringify(n)} cannot be sent.`,{hint:"Check the Headers editor: a header name has letters, digits and -, a header value has ASCII characters."})}}async function Ae(e,n,s){try{return await e(n,s)}catch{throw new w(`No answer from ${n}.`,{hint:"Check that the server is running and the network is up. A mutation may still have been executed."})}}async function Re(e,n){const s=Ce(e)?await e.json().catch(()=>null):null;if(Oe(s))return s;throw new w(`${n} answered ${Ne(e)}, but not with a GraphQL response.`,{hint:qe(e),status:e.status})}function Ce(e){const n=(e.headers.get("content-type")??"").split(";")[0].trim().toLowerCase();return je.includes(n)}function Oe(e){return e!==null&&typeof e=="object"&&("data"in e||Array.isArray(e.errors))}function Ne({status:e,statusText:n}){return n?`${e} ${n}`:String(e)}function qe(e){const{status:n}=e;return n===401||n===403?"Authentication required: set a credential in the Credentials panel, or sign in again.":n===404?"Not found. Check that the playground is open at the right URL.":n===413?"The operation is too large. Send a smaller one.":n===429||n===503?De(e.headers.get("retry-after")):n>=500?"The server, or a proxy in front of it, failed. See the server's log.":"A proxy between this page and the server may have sent this response."}function De(e){return`The server is overloaded. Try again ${/^\d+$/.test(e??"")?`in ${e} s`:"in a moment"}.`}const u="orgraph:",$e=["graphiql:queries","graphiql:favorites","graphiql:tabState"],Le="graphiql:headers";function v(e){try{return globalThis[e]??null}catch{return null}}function Pe(e){if(!e)return null;const n=()=>Object.keys(e).filter(s=>s.startsWith(u));return{getItem:s=>e.getItem(u+s),setItem:(s,r)=>{s!==Le&&e.setItem(u+s,$e.includes(s)?We(r):r)},removeItem:s=>e.removeItem(u+s),clear:()=>n().forEach(s=>e.removeItem(s)),get length(){return n().length}}}function We(e){return JSON.stringify(JSON.parse(e),(n,s)=>n==="headers"?null:s)}function Ue(){const e=p(n=>n.queryEditor);return l.useEffect(()=>{e?.updateOptions({wordWrap:"on"})},[e]),null}const Ge="(prefers-color-scheme: dark)";function He(){const e=p(s=>s.theme),{setTheme:n}=E();return l.useEffect(()=>{if(e)return;const s=window.matchMedia(Ge),r=()=>n(null);return s.addEventListener("change",r),()=>s.removeEventListener("change",r)},[e,n]),null}const ze=xe(Object.assign({"../examples/01-company-at-a-glance.graphql":U,"../examples/02-who-may-do-what.graphql":G,"../examples/03-workspace-roles.graphql":H,"../examples/04-paging.graphql":z,"../examples/05-sources.graphql":M,"../examples/06-set-membership.graphql":F,"../examples/07-undo.graphql":J,"../examples/08-plan-access.graphql":B,"../examples/09-apply-plan.graphql":K,"../examples/10-invite.graphql":V}),Object.assign({"../examples/04-paging.json":X,"../examples/06-set-membership.json":Y,"../examples/07-undo.json":Q,"../examples/08-plan-access.json":Z,"../examples/09-apply-plan.json":ee,"../examples/10-invite.json":ne})),S=oe(v("sessionStorage")),I=ve(Te(location.pathname),S),Me=[N,me(S,I)],Fe=Pe(v("localStorage"));function Je(){return t.jsxs(b,{fetcher:I,storage:Fe,plugins:Me,referencePlugin:T,defaultTabs:ze,defaultHeaders:j,defaultEditorToolsVisibility:"variables",isHeadersEditorEnabled:!0,shouldPersistHeaders:!1,inputValueDeprecation:!0,schemaDescription:!0,children:[t.jsx(b.Logo,{children:t.jsx("h1",{className:"orgraph-logo",children:"Orgraph"})}),t.jsx(q,{}),t.jsx(He,{}),t.jsx(Ue,{})]})}D.createRoot(document.getElementById("playground")).render(t.jsx(Je,{}));
