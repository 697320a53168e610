import{j as t,r as d,B as b,D as K,u as x,c as J,d as V,e as Y,f as I,G as _,H as X,h as Q,i as Z}from"./graphiql-BcWPdAau.js";function ee(e){return new Worker(""+new URL("editor.worker-CdtUXE0K.js",import.meta.url).href,{type:"module",name:e?.name})}function ne(e){return new Worker(""+new URL("json.worker-B3O9ZXir.js",import.meta.url).href,{type:"module",name:e?.name})}function se(e){return new Worker(""+new URL("graphql.worker-gkjKcJHi.js",import.meta.url).href,{type:"module",name:e?.name})}const te={json:ne,graphql:se};globalThis.MonacoEnvironment={getWorker:(e,n)=>new(te[n]??ee)};const re=`# The company at a glance: its workspaces, who is
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
`,oe=`# Who may do what in each workspace, and through
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
`,ae=`# The roles of each workspace. BASE roles come with
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
`,ie=`# A long list page by page. Run it, copy \`endCursor\`
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
`,ce=`# The systems behind the graph, and what each of them
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
`,le=`# Gives a user a role in a workspace, or changes the
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
`,ue=`# Undoes changes, each as long as nobody has changed the
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
`,he=`# What would change if these were all the people that
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
`,de=`# Does what a plan says, exactly that: PlanAccess
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
`,pe=`# Asks somebody into the organization. The role is one
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
`,me=`{
  "first": 2,
  "after": null
}
`,fe=`{
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
`,ge=`{
  "input": {
    "tokens": ["an undo token of an answer"]
  }
}
`,be=`{
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
`,we=`{
  "input": {
    "token": "token of a plan"
  }
}
`,ye=`{
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
`,v="orgraph:credentials",xe="Orgraph-Credential-",O="Orgraph-Key",je=/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,ke=/^[\x20-\x7e]*$/,m="*";function Ee(e){let n=_e(e),s=[];const r=new Set;function a(o){n=o,ve(e,n),r.forEach(i=>i())}return{refused:()=>s,heed(o){const i=Te(o);i.join()!==s.join()&&(s=i,r.forEach(c=>c()))},all:()=>n,put:(o,i)=>a(i.trim()?{...n,[o]:i}:Se(n,o)),forgetAll:()=>a({}),headers:()=>q(n),keyHeader:()=>q({[m]:n[m]??""}),subscribe(o){return r.add(o),()=>r.delete(o)}}}function Te({errors:e}={}){const n=(e??[]).filter(s=>s?.extensions?.code==="UNAUTHENTICATED");return[...new Set(n.map(s=>s.extensions.source??m))].sort()}function N(e){return e===m?O:xe+e}function C(e,n){return je.test(e)?ke.test(n.trim())?null:"Not sent: it has a line break or a character outside ASCII.":"This source name cannot be part of a header name."}function q(e){const n=Object.entries(e).filter(([s,r])=>r.trim()&&!C(s,r));return Object.fromEntries(n.map(([s,r])=>[N(s),r.trim()]))}function Se(e,n){const{[n]:s,...r}=e;return r}function _e(e){try{const n=JSON.parse(e.getItem(v)??"{}");return Object.fromEntries(Object.entries(n).filter(([,s])=>typeof s=="string"))}catch{return{}}}function ve(e,n){try{Object.keys(n).length?e.setItem(v,JSON.stringify(n)):e.removeItem(v)}catch{}}function A({message:e,hint:n}){return t.jsxs("p",{className:"orgraph-said",children:[e," ",n]})}class T extends Error{constructor(n,s){super(),Object.assign(this,{message:n,...s}),this.stack=void 0}}const U={"orgraph-csrf":"1"};async function G(e,{method:n="GET",headers:s,body:r}={},a=fetch){const o=await M(a,e,{method:n,credentials:"same-origin",headers:{...U,...r&&{"content-type":"application/json"},...s},body:r&&JSON.stringify(r)});if(o.status===204)return{status:204,answer:{}};const i=await o.json().catch(()=>null);if(i===null||typeof i!="object")throw H(e,o);return{status:o.status,answer:i}}async function M(e,n,s){try{return await e(n,s)}catch{throw new T(`No answer from ${n}.`,{hint:"Check that the server is running and the network is up. A mutation may still have been executed."})}}function H(e,n,s="what this page can read"){return new T(`${e} answered ${Ie(n)}, but not with ${s}.`,{hint:Oe(n),status:n.status})}function Ie({status:e,statusText:n}){return n?`${e} ${n}`:String(e)}function Oe(e){const{status:n}=e;return n===401||n===403?"Authentication required: set a credential in the Credentials panel, or sign in again.":n===404?"Not found. Check that the playground is open at the right URL.":n===413?"The operation is too large. Send a smaller one.":n===429||n===503?Ne(e.headers.get("retry-after")):n>=500?"The server, or a proxy in front of it, failed. See the server's log.":"A proxy between this page and the server may have sent this response."}function Ne(e){return`The server is overloaded. Try again ${/^\d+$/.test(e??"")?`in ${e} s`:"in a moment"}.`}function F(e){let n=e;const s=new Set;return{current:()=>n,set(r){n=r,s.forEach(a=>a())},subscribe(r){return s.add(r),()=>s.delete(r)}}}const L={signedIn:!1,sources:{}};function Ce(e,n=fetch){const s=F(L),r=c=>G(e,c,n);async function a(c,l){const{answer:u}=await r({method:"POST",headers:l?{[O]:l}:{},body:{credentials:c}});return u.signedIn&&s.set(u),u.errors??[]}async function o(){const c=s.current();try{const{answer:l}=await r();if(!("signedIn"in l))return;s.set({...l,hasEnded:!l.signedIn&&(c.signedIn||c.hasEnded)})}catch{}}async function i(){await r({method:"DELETE"}),s.set(L)}return{current:s.current,subscribe:s.subscribe,signIn:a,signOut:i,refresh:o}}function Ae({idleExpiresAt:e,absoluteExpiresAt:n},s=Re){return{idle:s(new Date(e)),absolute:s(new Date(n))}}function Re(e){return e.toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})}function De({session:e,deployment:n,facts:s,onClose:r}){const a=d.useRef(null),o=d.useId(),{values:i,put:c,errors:l,isBusy:u,submit:h}=$e(e,n,s,r);d.useEffect(()=>a.current.showModal(),[]);const f=(p,w)=>t.jsx(Le,{source:p,label:w,value:i[p]??"",error:l.find(g=>g.extensions?.source===p),onChange:g=>c(p,g)},p);return t.jsx("dialog",{ref:a,className:"orgraph-dialog","aria-labelledby":o,onClose:r,children:t.jsxs("form",{autoComplete:"off",onSubmit:h,"aria-busy":u,children:[t.jsx("h2",{id:o,children:"Sign in"}),t.jsx("p",{children:"Each source checks its credential once. The server then keeps it, encrypted, until you sign out or the session ends; this browser keeps a cookie that no script can read."}),s.needsKey&&f(m,"This server"),s.sources?.map(p=>f(p,p)),t.jsx("div",{role:"alert",children:l.filter(p=>!s.sources?.includes(p.extensions?.source)).map(p=>t.jsx(A,{...p},p.message))}),t.jsxs("div",{className:"orgraph-buttons",children:[t.jsx(b,{type:"submit",disabled:u,children:s.sources?"Sign in":"Show sources"}),t.jsx(b,{type:"button",onClick:()=>a.current.close(),children:"Cancel"})]})]})})}function $e(e,n,s,r){const[a,o]=d.useState({}),[i,c]=d.useState([]),[l,u]=d.useState(!1);async function h(p){p.preventDefault(),u(!0);const w=a[m]?.trim(),g=s.sources?await qe(e,s,a,w):await n.load(w).then(()=>n.current().errors);u(!1),c(g),!(g.length||!s.sources)&&(n.load(),r())}return{values:a,put:(p,w)=>o(g=>({...g,[p]:w})),errors:i,isBusy:l,submit:h}}async function qe(e,{sources:n},s,r){const a=n.filter(o=>s[o]?.trim());if(!a.length)return[{message:"Fill in the credential of at least one source."}];try{return await e.signIn(Object.fromEntries(a.map(o=>[o,s[o].trim()])),r)}catch(o){return[o]}}function Le({source:e,label:n,value:s,error:r,onChange:a}){const o=d.useId(),i=s&&C(e,s)||r?.message;return t.jsxs("div",{className:"orgraph-credential",children:[t.jsx("label",{htmlFor:o,children:n}),t.jsx("input",{id:o,type:"password",autoComplete:"off",spellCheck:!1,value:s,"aria-invalid":!!i,"aria-describedby":i?`${o}-problem`:void 0,onChange:c=>a(c.target.value)}),i&&t.jsx("p",{className:"orgraph-said",id:`${o}-problem`,role:"alert",children:i})]})}function Pe({session:e,deployment:n,isAskedFor:s}){const r=d.useSyncExternalStore(e.subscribe,e.current),a=d.useSyncExternalStore(n.subscribe,n.current),[o,i]=d.useState(!1),[c,l]=d.useState(null);d.useEffect(()=>{e.refresh()},[e]);async function u(){l(await e.signOut().then(()=>null,h=>h)),n.load()}return t.jsxs("section",{"aria-label":"Session",children:[t.jsxs("div",{role:"status",children:[t.jsx(We,{state:r}),c&&t.jsx(A,{...c})]}),t.jsxs("div",{className:"orgraph-buttons",children:[t.jsx(b,{type:"button",onClick:()=>i(!0),children:r.signedIn?"Sign in to more":"Sign in"}),(r.signedIn||r.hasEnded||s)&&t.jsx(b,{type:"button",onClick:u,children:"Sign out"})]}),o&&t.jsx(De,{session:e,deployment:n,facts:a,onClose:()=>i(!1)})]})}function We({state:e}){if(e.hasEnded)return t.jsx("p",{children:"The session has ended. Sign in again, or sign out to go on without one."});if(!e.signedIn)return t.jsx("p",{children:"Nobody is signed in."});const n=Ae(e);return t.jsxs(t.Fragment,{children:[t.jsx("p",{children:"Signed in:"}),t.jsx("ul",{className:"orgraph-sources",children:Object.entries(e.sources).map(([s,r])=>t.jsx("li",{children:t.jsx(Ue,{name:s,...r})},s))}),t.jsxs("p",{children:["Ends at ",n.idle," unless something is run before, and at ",n.absolute," in any case."]})]})}function Ue({name:e,signedIn:n,user:s}){if(!n)return`${e}: no longer accepted, sign in again`;const r=typeof s=="string"?s:s?.displayName??s?.email;return r?`${e}, as ${r}`:e}function Ge({credentials:e,session:n,deployment:s}){return{title:"Credentials",icon:()=>t.jsx(ze,{isMarked:Me(e,n),isWanted:y(e.subscribe,e.refused).length>0}),content:()=>t.jsx(He,{credentials:e,session:n,deployment:s})}}const y=d.useSyncExternalStore;function Me(e,n){const s=y(e.subscribe,e.all);return y(n.subscribe,n.current).signedIn||Object.keys(s).length>0}function He({credentials:e,session:n,deployment:s}){const r=y(e.subscribe,e.all),a=y(e.subscribe,e.refused),{sources:o,errors:i}=y(s.subscribe,s.current),c=[m,...o??[]],[l,u]=d.useState(Object.keys(r).length>0);return t.jsxs("section",{className:"orgraph-panel","aria-label":"Credentials",children:[t.jsx("h2",{children:"Credentials"}),t.jsx(Pe,{session:n,deployment:s,isAskedFor:a.includes(m)}),t.jsxs("details",{className:"orgraph-headers",open:l,onToggle:h=>u(h.currentTarget.open),children:[t.jsx("summary",{children:"Headers instead of a session"}),t.jsxs("p",{children:["Sent with every request of this page as ",t.jsx("code",{children:N("<source>")}),"; a request that has one leaves the session out. Kept in this browser tab until it is closed, and nowhere else. Leave a field empty if the server has its own credential."]}),c.map(h=>t.jsx(Fe,{source:h,isRefused:a.includes(h),secret:r[h]??"",onChange:f=>e.put(h,f)},h)),t.jsx("div",{className:"orgraph-buttons",children:t.jsx(b,{type:"button",onClick:e.forgetAll,disabled:Object.keys(r).length===0,children:"Forget all"})})]}),t.jsxs("div",{role:"status",children:[o?.length===0&&t.jsx("p",{children:"The server has no sources."}),i.map(h=>t.jsx(A,{...h},h.message))]}),t.jsx("div",{className:"orgraph-buttons",children:t.jsx(b,{type:"button",onClick:()=>s.load(),children:"Reload sources"})})]})}function Fe({source:e,isRefused:n,secret:s,onChange:r}){const a=d.useId(),o=s&&C(e,s)||n&&"UNAUTHENTICATED in the last response: set or correct the credential here, then run again.";return t.jsxs("form",{className:"orgraph-credential",autoComplete:"off",onSubmit:i=>i.preventDefault(),children:[t.jsxs("label",{htmlFor:a,children:[e===m?"This server":e," ",e===m&&t.jsxs("span",{children:[N(m),", where it asks who you are"]})]}),t.jsx("input",{id:a,type:"password",autoComplete:"off",spellCheck:!1,value:s,"aria-invalid":!!o,"aria-describedby":o?`${a}-problem`:void 0,onChange:i=>r(i.target.value)}),o&&t.jsx("p",{className:"orgraph-said",id:`${a}-problem`,children:o})]})}function ze({isMarked:e,isWanted:n}){return t.jsxs("svg",{className:n?"orgraph-wanted":void 0,viewBox:"0 0 20 20",fill:"none",stroke:"currentColor",strokeWidth:"1.5",strokeLinecap:"round",children:[n&&t.jsx("title",{children:"A credential was not accepted: open this panel"}),t.jsx("circle",{cx:"6.5",cy:"13.5",r:"4"}),t.jsx("path",{d:"M9.5 10.5 17 3M13.5 6.5l3 3M16 4l2 2"}),e&&t.jsx("circle",{className:"orgraph-mark",cx:"6.5",cy:"13.5",r:"2"})]})}const k={sources:null,documents:[],mode:null,needsKey:!1,errors:[]};function Be(e,{credentials:n,session:s},r=fetch){const a=F(k);async function o(c){s.current().signedIn?a.set(await i({})):a.set(await i(c?{[O]:c}:n.keyHeader()))}async function i(c){try{const{status:l,answer:u}=await G(e,{headers:c},r);return l===200?{...k,...u}:{...k,needsKey:l===401,errors:u.errors??[Ke(e,l)]}}catch(l){return{...k,errors:[l]}}}return{current:a.current,subscribe:a.subscribe,load:o}}function Ke(e,n){return new T(`${e} answered ${n}.`,{hint:"See the server's log."})}function Je({mode:e}){return e==="only"}function Ve(e){try{const{errors:n}=JSON.parse(e);if(n.length)return n}catch{}return[{message:e}]}const z={...K,icon:Ye,content:Xe};function Ye(){return x(n=>n.visiblePlugin===z)?t.jsx(V,{}):t.jsx(Y,{})}function Xe(){const e=x(n=>n.fetchError);return e?t.jsx(Qe,{errors:Ve(e)}):t.jsx(J,{})}function Qe({errors:e}){const{introspect:n}=I();return t.jsxs("section",{className:"orgraph-panel orgraph-no-schema","aria-label":"Documentation Explorer",children:[t.jsx("h2",{children:"Docs"}),t.jsxs("div",{role:"status",children:[t.jsx("p",{children:"The server did not tell its schema, so there is no documentation, completion or checking here. Operations can be run all the same."}),e.map(({message:s,hint:r})=>t.jsxs("p",{className:"orgraph-said",children:[s," ",r]},s)),t.jsxs("p",{children:["Where introspection is switched off on purpose, or only trusted documents run, the file"," ",t.jsx("code",{children:"schema.graphqls"})," that comes with Orgraph documents every type and field."]})]}),t.jsx(b,{type:"button",onClick:n,children:"Ask again"})]})}function Ze(e,n){return Object.keys(e).sort().map(s=>({query:e[s],variables:n[s.replace(/\.graphql$/,".json")]??"",headers:R}))}const R=`// For this tab, until the page is reloaded:
// { "Orgraph-Credential-<source>": "…" }
// The Credentials panel sets them for every tab.
`;function en(e){return e.slice(0,8).map(({text:n})=>({query:n,variables:"",headers:R}))}function nn(e){const n=e.replace(/\/graphiql\/?$/,"");return{graph:n+"/graphql",session:n+"/session",deployment:n+"/graphiql/deployment"}}const sn=["application/json","application/graphql-response+json"],tn=/^(orgraph-key|orgraph-credential-.*|authorization)$/;function rn(e,{credentials:n,session:s,documents:r=()=>[]},a=fetch){return async({query:o,variables:i,operationName:c},{headers:l}={})=>{const u=cn(n.headers(),l),h={method:"POST",credentials:on(u,s)?"omit":"same-origin",headers:u,body:JSON.stringify({...an(o,r()),variables:i,operationName:c??void 0})},f=await un(await M(a,e,h),e);return n.heed?.(f),s?.current().signedIn&&s.refresh(),f}}function on(e,n){return!!n?.current().signedIn&&[...e.keys()].some(s=>tn.test(s))}function an(e,n){const s=P(e),r=n.find(a=>P(a.text)===s);return r?{documentId:r.id}:{query:e}}function P(e){return e?.replace(/\r\n?/g,`
`).trim()}function cn(e,n){const s=new Headers({"content-type":"application/json",accept:"application/graphql-response+json, application/json",...U,...e});for(const[r,a]of Object.entries(n??{}))ln(s,r,a);return s}function ln(e,n,s){try{e.set(n,String(s))}catch{throw new T(`The header ${JSON.stringify(n)} cannot be sent.`,{hint:"Check the Headers editor: a header name has letters, digits and -, a header value has ASCII characters."})}}async function un(e,n){const s=hn(e)?await e.json().catch(()=>null):null;if(dn(s))return s;throw H(n,e,"a GraphQL response")}function hn(e){const n=(e.headers.get("content-type")??"").split(";")[0].trim().toLowerCase();return sn.includes(n)}function dn(e){return e!==null&&typeof e=="object"&&("data"in e||Array.isArray(e.errors))}const E="orgraph:",pn=["graphiql:queries","graphiql:favorites","graphiql:tabState"],mn="graphiql:headers";function B(e){try{return globalThis[e]??null}catch{return null}}function fn(e){if(!e)return null;const n=()=>Object.keys(e).filter(s=>s.startsWith(E));return{getItem:s=>e.getItem(E+s),setItem:(s,r)=>{s!==mn&&e.setItem(E+s,pn.includes(s)?gn(r):r)},removeItem:s=>e.removeItem(E+s),clear:()=>n().forEach(s=>e.removeItem(s)),get length(){return n().length}}}function gn(e){return JSON.stringify(JSON.parse(e),(n,s)=>n==="headers"?null:s)}function bn(e){return{title:"Trusted Documents",icon:yn,content:()=>t.jsx(wn,{deployment:e})}}function wn({deployment:e}){const{documents:n}=d.useSyncExternalStore(e.subscribe,e.current),{addTab:s}=I(),r=x(o=>o.queryEditor);function a(o){s(),r.setValue(o)}return t.jsxs("section",{className:"orgraph-panel","aria-label":"Trusted Documents",children:[t.jsx("h2",{children:"Trusted Documents"}),t.jsx("p",{children:"This server runs these documents alone. They are sent by their ids; a document that is changed here is refused, and the schema is not told."}),n.map(o=>t.jsxs("details",{className:"orgraph-document",children:[t.jsxs("summary",{children:[o.name," ",t.jsx("code",{children:o.id})]}),t.jsx("pre",{tabIndex:0,"aria-label":`Text of ${o.name}`,children:o.text}),t.jsxs(b,{type:"button",disabled:!r,onClick:()=>a(o.text),children:["Open ",o.name," in a tab"]})]},o.id))]})}function yn(){return t.jsx("svg",{viewBox:"0 0 20 20",fill:"none",stroke:"currentColor",strokeWidth:"1.5",strokeLinecap:"round",children:t.jsx("path",{d:"M3 5l1.5 1.5L7 3.5M3 11l1.5 1.5L7 9.5M3 17l1.5 1.5L7 15.5M10 5h7M10 11h7M10 17h7"})})}function xn(){const e=x(n=>n.queryEditor);return d.useEffect(()=>{e?.updateOptions({wordWrap:"on"})},[e]),null}const jn="(prefers-color-scheme: dark)";function kn(){const e=x(s=>s.theme),{setTheme:n}=I();return d.useEffect(()=>{if(e)return;const s=window.matchMedia(jn),r=()=>n(null);return s.addEventListener("change",r),()=>s.removeEventListener("change",r)},[e,n]),null}const En=Ze(Object.assign({"../examples/01-company-at-a-glance.graphql":re,"../examples/02-who-may-do-what.graphql":oe,"../examples/03-workspace-roles.graphql":ae,"../examples/04-paging.graphql":ie,"../examples/05-sources.graphql":ce,"../examples/06-set-membership.graphql":le,"../examples/07-undo.graphql":ue,"../examples/08-plan-access.graphql":he,"../examples/09-apply-plan.graphql":de,"../examples/10-invite.graphql":pe}),Object.assign({"../examples/04-paging.json":me,"../examples/06-set-membership.json":fe,"../examples/07-undo.json":ge,"../examples/08-plan-access.json":be,"../examples/09-apply-plan.json":we,"../examples/10-invite.json":ye})),D=nn(location.pathname),$=Ee(B("sessionStorage")),S=Ce(D.session),j=Be(D.deployment,{credentials:$,session:S}),Tn=rn(D.graph,{credentials:$,session:S,documents:()=>j.current().documents}),Sn=Ge({credentials:$,session:S,deployment:j}),W=bn(j),_n=fn(B("localStorage"));async function vn(){await S.refresh(),await j.load()}function In(){const e=j.current(),n=Je(e);return t.jsxs(_,{fetcher:Tn,storage:_n,plugins:[X,Sn,...n?[W]:[]],visiblePlugin:n?W:void 0,referencePlugin:z,defaultTabs:n?en(e.documents):En,defaultHeaders:R,defaultEditorToolsVisibility:"variables",isHeadersEditorEnabled:!0,shouldPersistHeaders:!1,inputValueDeprecation:!0,schemaDescription:!0,children:[t.jsx(_.Logo,{children:t.jsx("h1",{className:"orgraph-logo",children:"Orgraph"})}),n&&t.jsx(_.Footer,{children:t.jsx("p",{className:"orgraph-notice",children:"Only trusted documents run here. Their panel is in the sidebar."})}),t.jsx(Q,{}),t.jsx(kn,{}),t.jsx(xn,{})]})}vn().then(()=>Z.createRoot(document.getElementById("playground")).render(t.jsx(In,{})));
