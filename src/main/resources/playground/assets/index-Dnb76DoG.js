import{j as t,r as d,B as b,D as K,u as x,c as J,d as V,e as Y,f as I,p as X,K as Q,G as _,H as Z,h as ee,i as ne}from"./graphiql-CyhlQTgu.js";function se(e){return new Worker(""+new URL("editor.worker-CdtUXE0K.js",import.meta.url).href,{type:"module",name:e?.name})}function te(e){return new Worker(""+new URL("json.worker-B3O9ZXir.js",import.meta.url).href,{type:"module",name:e?.name})}function re(e){return new Worker(""+new URL("graphql.worker-gkjKcJHi.js",import.meta.url).href,{type:"module",name:e?.name})}const ae={json:te,graphql:re};globalThis.MonacoEnvironment={getWorker:(e,n)=>new(ae[n]??se)};const oe=`# The company at a glance: its workspaces, who is
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
`,ie=`# Who may do what in each workspace, and through
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
`,ce=`# The roles of each workspace. BASE roles come with
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
`,le=`# A long list page by page. Run it, copy \`endCursor\`
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
`,ue=`# The systems behind the graph, and what each of them
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
`,he=`# Gives a user a role in a workspace, or changes the
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
`,de=`# Undoes changes, each as long as nobody has changed the
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
`,pe=`# What would change if these were all the people that
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
`,me=`# Does what a plan says, exactly that: PlanAccess
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
`,fe=`# Asks somebody into the organization. The role is one
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
`,ge=`{
  "first": 2,
  "after": null
}
`,be=`{
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
`,we=`{
  "input": {
    "tokens": ["an undo token of an answer"]
  }
}
`,ye=`{
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
`,xe=`{
  "input": {
    "token": "token of a plan"
  }
}
`,je=`{
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
`,v="orgraph:credentials",Ee="Orgraph-Credential-",O="Orgraph-Key",ke=/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,Te=/^[\x20-\x7e]*$/,m="*";function Se(e){let n=Ie(e),s=[];const r=new Set;function o(a){n=a,Oe(e,n),r.forEach(i=>i())}return{refused:()=>s,heed(a){const i=_e(a);i.join()!==s.join()&&(s=i,r.forEach(c=>c()))},all:()=>n,put:(a,i)=>o(i.trim()?{...n,[a]:i}:ve(n,a)),forgetAll:()=>o({}),headers:()=>q(n),keyHeader:()=>q({[m]:n[m]??""}),subscribe(a){return r.add(a),()=>r.delete(a)}}}function _e({errors:e}={}){const n=(e??[]).filter(s=>s?.extensions?.code==="UNAUTHENTICATED");return[...new Set(n.map(s=>s.extensions.source??m))].sort()}function N(e){return e===m?O:Ee+e}function C(e,n){return ke.test(e)?Te.test(n.trim())?null:"Not sent: it has a line break or a character outside ASCII.":"This source name cannot be part of a header name."}function q(e){const n=Object.entries(e).filter(([s,r])=>r.trim()&&!C(s,r));return Object.fromEntries(n.map(([s,r])=>[N(s),r.trim()]))}function ve(e,n){const{[n]:s,...r}=e;return r}function Ie(e){try{const n=JSON.parse(e.getItem(v)??"{}");return Object.fromEntries(Object.entries(n).filter(([,s])=>typeof s=="string"))}catch{return{}}}function Oe(e,n){try{Object.keys(n).length?e.setItem(v,JSON.stringify(n)):e.removeItem(v)}catch{}}function A({message:e,hint:n}){return t.jsxs("p",{className:"orgraph-said",children:[e," ",n]})}class T extends Error{constructor(n,s){super(),Object.assign(this,{message:n,...s}),this.stack=void 0}}const U={"orgraph-csrf":"1"};async function G(e,{method:n="GET",headers:s,body:r}={},o=fetch){const a=await H(o,e,{method:n,credentials:"same-origin",headers:{...U,...r&&{"content-type":"application/json"},...s},body:r&&JSON.stringify(r)});if(a.status===204)return{status:204,answer:{}};const i=await a.json().catch(()=>null);if(i===null||typeof i!="object")throw M(e,a);return{status:a.status,answer:i}}async function H(e,n,s){try{return await e(n,s)}catch{throw new T(`No answer from ${n}.`,{hint:"Check that the server is running and the network is up. A mutation may still have been executed."})}}function M(e,n,s="what this page can read"){return new T(`${e} answered ${Ne(n)}, but not with ${s}.`,{hint:Ce(n),status:n.status})}function Ne({status:e,statusText:n}){return n?`${e} ${n}`:String(e)}function Ce(e){const{status:n}=e;return n===401||n===403?"Authentication required: set a credential in the Credentials panel, or sign in again.":n===404?"Not found. Check that the playground is open at the right URL.":n===413?"The operation is too large. Send a smaller one.":n===429||n===503?Ae(e.headers.get("retry-after")):n>=500?"The server, or a proxy in front of it, failed. See the server's log.":"A proxy between this page and the server may have sent this response."}function Ae(e){return`The server is overloaded. Try again ${/^\d+$/.test(e??"")?`in ${e} s`:"in a moment"}.`}function F(e){let n=e;const s=new Set;return{current:()=>n,set(r){n=r,s.forEach(o=>o())},subscribe(r){return s.add(r),()=>s.delete(r)}}}const L={signedIn:!1,sources:{}};function Re(e,n=fetch){const s=F(L),r=c=>G(e,c,n);async function o(c,l){const{answer:u}=await r({method:"POST",headers:l?{[O]:l}:{},body:{credentials:c}});return u.signedIn&&s.set(u),u.errors??[]}async function a(){const c=s.current();try{const{answer:l}=await r();if(!("signedIn"in l))return;s.set({...l,hasEnded:!l.signedIn&&(c.signedIn||c.hasEnded)})}catch{}}async function i(){await r({method:"DELETE"}),s.set(L)}return{current:s.current,subscribe:s.subscribe,signIn:o,signOut:i,refresh:a}}function De({idleExpiresAt:e,absoluteExpiresAt:n},s=$e){return{idle:s(new Date(e)),absolute:s(new Date(n))}}function $e(e){return e.toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})}function qe({session:e,deployment:n,facts:s,onClose:r}){const o=d.useRef(null),a=d.useId(),{values:i,put:c,errors:l,isBusy:u,submit:h}=Le(e,n,s,r);d.useEffect(()=>o.current.showModal(),[]);const f=(p,w)=>t.jsx(We,{source:p,label:w,value:i[p]??"",error:l.find(g=>g.extensions?.source===p),onChange:g=>c(p,g)},p);return t.jsx("dialog",{ref:o,className:"orgraph-dialog","aria-labelledby":a,onClose:r,children:t.jsxs("form",{autoComplete:"off",onSubmit:h,"aria-busy":u,children:[t.jsx("h2",{id:a,children:"Sign in"}),t.jsx("p",{children:"Each source checks its credential once. The server then keeps it, encrypted, until you sign out or the session ends; this browser keeps a cookie that no script can read."}),s.needsKey&&f(m,"This server"),s.sources?.map(p=>f(p,p)),t.jsx("div",{role:"alert",children:l.filter(p=>!s.sources?.includes(p.extensions?.source)).map(p=>t.jsx(A,{...p},p.message))}),t.jsxs("div",{className:"orgraph-buttons",children:[t.jsx(b,{type:"submit",disabled:u,children:s.sources?"Sign in":"Show sources"}),t.jsx(b,{type:"button",onClick:()=>o.current.close(),children:"Cancel"})]})]})})}function Le(e,n,s,r){const[o,a]=d.useState({}),[i,c]=d.useState([]),[l,u]=d.useState(!1);async function h(p){p.preventDefault(),u(!0);const w=o[m]?.trim(),g=s.sources?await Pe(e,s,o,w):await n.load(w).then(()=>n.current().errors);u(!1),c(g),!(g.length||!s.sources)&&(n.load(),r())}return{values:o,put:(p,w)=>a(g=>({...g,[p]:w})),errors:i,isBusy:l,submit:h}}async function Pe(e,{sources:n},s,r){const o=n.filter(a=>s[a]?.trim());if(!o.length)return[{message:"Fill in the credential of at least one source."}];try{return await e.signIn(Object.fromEntries(o.map(a=>[a,s[a].trim()])),r)}catch(a){return[a]}}function We({source:e,label:n,value:s,error:r,onChange:o}){const a=d.useId(),i=s&&C(e,s)||r?.message;return t.jsxs("div",{className:"orgraph-credential",children:[t.jsx("label",{htmlFor:a,children:n}),t.jsx("input",{id:a,type:"password",autoComplete:"off",spellCheck:!1,value:s,"aria-invalid":!!i,"aria-describedby":i?`${a}-problem`:void 0,onChange:c=>o(c.target.value)}),i&&t.jsx("p",{className:"orgraph-said",id:`${a}-problem`,role:"alert",children:i})]})}function Ue({session:e,deployment:n,isAskedFor:s}){const r=d.useSyncExternalStore(e.subscribe,e.current),o=d.useSyncExternalStore(n.subscribe,n.current),[a,i]=d.useState(!1),[c,l]=d.useState(null);d.useEffect(()=>{e.refresh()},[e]);async function u(){l(await e.signOut().then(()=>null,h=>h)),n.load()}return t.jsxs("section",{"aria-label":"Session",children:[t.jsxs("div",{role:"status",children:[t.jsx(Ge,{state:r}),c&&t.jsx(A,{...c})]}),t.jsxs("div",{className:"orgraph-buttons",children:[t.jsx(b,{type:"button",onClick:()=>i(!0),children:r.signedIn?"Sign in to more":"Sign in"}),(r.signedIn||r.hasEnded||s)&&t.jsx(b,{type:"button",onClick:u,children:"Sign out"})]}),a&&t.jsx(qe,{session:e,deployment:n,facts:o,onClose:()=>i(!1)})]})}function Ge({state:e}){if(e.hasEnded)return t.jsx("p",{children:"The session has ended. Sign in again, or sign out to go on without one."});if(!e.signedIn)return t.jsx("p",{children:"Nobody is signed in."});const n=De(e);return t.jsxs(t.Fragment,{children:[t.jsx("p",{children:"Signed in:"}),t.jsx("ul",{className:"orgraph-sources",children:Object.entries(e.sources).map(([s,r])=>t.jsx("li",{children:t.jsx(He,{name:s,...r})},s))}),t.jsxs("p",{children:["Ends at ",n.idle," unless something is run before, and at ",n.absolute," in any case."]})]})}function He({name:e,signedIn:n,user:s}){if(!n)return`${e}: no longer accepted, sign in again`;const r=typeof s=="string"?s:s?.displayName??s?.email;return r?`${e}, as ${r}`:e}function Me({credentials:e,session:n,deployment:s}){return{title:"Credentials",icon:()=>t.jsx(Ke,{isMarked:Fe(e,n),isWanted:y(e.subscribe,e.refused).length>0}),content:()=>t.jsx(ze,{credentials:e,session:n,deployment:s})}}const y=d.useSyncExternalStore;function Fe(e,n){const s=y(e.subscribe,e.all);return y(n.subscribe,n.current).signedIn||Object.keys(s).length>0}function ze({credentials:e,session:n,deployment:s}){const r=y(e.subscribe,e.all),o=y(e.subscribe,e.refused),{sources:a,errors:i}=y(s.subscribe,s.current),c=[m,...a??[]],[l,u]=d.useState(Object.keys(r).length>0);return t.jsxs("section",{className:"orgraph-panel","aria-label":"Credentials",children:[t.jsx("h2",{children:"Credentials"}),t.jsx(Ue,{session:n,deployment:s,isAskedFor:o.includes(m)}),t.jsxs("details",{className:"orgraph-headers",open:l,onToggle:h=>u(h.currentTarget.open),children:[t.jsx("summary",{children:"Headers instead of a session"}),t.jsxs("p",{children:["Sent with every request of this page as ",t.jsx("code",{children:N("<source>")}),"; a request that has one leaves the session out. Kept in this browser tab until it is closed, and nowhere else. Leave a field empty if the server has its own credential."]}),c.map(h=>t.jsx(Be,{source:h,isRefused:o.includes(h),secret:r[h]??"",onChange:f=>e.put(h,f)},h)),t.jsx("div",{className:"orgraph-buttons",children:t.jsx(b,{type:"button",onClick:e.forgetAll,disabled:Object.keys(r).length===0,children:"Forget all"})})]}),t.jsxs("div",{role:"status",children:[a?.length===0&&t.jsx("p",{children:"The server has no sources."}),i.map(h=>t.jsx(A,{...h},h.message))]}),t.jsx("div",{className:"orgraph-buttons",children:t.jsx(b,{type:"button",onClick:()=>s.load(),children:"Reload sources"})})]})}function Be({source:e,isRefused:n,secret:s,onChange:r}){const o=d.useId(),a=s&&C(e,s)||n&&"UNAUTHENTICATED in the last response: set or correct the credential here, then run again.";return t.jsxs("form",{className:"orgraph-credential",autoComplete:"off",onSubmit:i=>i.preventDefault(),children:[t.jsxs("label",{htmlFor:o,children:[e===m?"This server":e," ",e===m&&t.jsxs("span",{children:[N(m),", where it asks who you are"]})]}),t.jsx("input",{id:o,type:"password",autoComplete:"off",spellCheck:!1,value:s,"aria-invalid":!!a,"aria-describedby":a?`${o}-problem`:void 0,onChange:i=>r(i.target.value)}),a&&t.jsx("p",{className:"orgraph-said",id:`${o}-problem`,children:a})]})}function Ke({isMarked:e,isWanted:n}){return t.jsxs("svg",{className:n?"orgraph-wanted":void 0,viewBox:"0 0 20 20",fill:"none",stroke:"currentColor",strokeWidth:"1.5",strokeLinecap:"round",children:[n&&t.jsx("title",{children:"A credential was not accepted: open this panel"}),t.jsx("circle",{cx:"6.5",cy:"13.5",r:"4"}),t.jsx("path",{d:"M9.5 10.5 17 3M13.5 6.5l3 3M16 4l2 2"}),e&&t.jsx("circle",{className:"orgraph-mark",cx:"6.5",cy:"13.5",r:"2"})]})}const E={sources:null,documents:[],mode:null,needsKey:!1,errors:[]};function Je(e,{credentials:n,session:s},r=fetch){const o=F(E);async function a(c){s.current().signedIn?o.set(await i({})):o.set(await i(c?{[O]:c}:n.keyHeader()))}async function i(c){try{const{status:l,answer:u}=await G(e,{headers:c},r);return l===200?{...E,...u}:{...E,needsKey:l===401,errors:u.errors??[Ve(e,l)]}}catch(l){return{...E,errors:[l]}}}return{current:o.current,subscribe:o.subscribe,load:a}}function Ve(e,n){return new T(`${e} answered ${n}.`,{hint:"See the server's log."})}function Ye({mode:e}){return e==="only"}function Xe(e){try{const{errors:n}=JSON.parse(e);if(n.length)return n}catch{}return[{message:e}]}const z={...K,icon:Qe,content:Ze};function Qe(){return x(n=>n.visiblePlugin===z)?t.jsx(V,{}):t.jsx(Y,{})}function Ze(){const e=x(n=>n.fetchError);return e?t.jsx(en,{errors:Xe(e)}):t.jsx(J,{})}function en({errors:e}){const{introspect:n}=I();return t.jsxs("section",{className:"orgraph-panel orgraph-no-schema","aria-label":"Documentation Explorer",children:[t.jsx("h2",{children:"Docs"}),t.jsxs("div",{role:"status",children:[t.jsx("p",{children:"The server did not tell its schema, so there is no documentation, completion or checking here. Operations can be run all the same."}),e.map(({message:s,hint:r})=>t.jsxs("p",{className:"orgraph-said",children:[s," ",r]},s)),t.jsxs("p",{children:["Where introspection is switched off on purpose, or only trusted documents run, the file"," ",t.jsx("code",{children:"schema.graphqls"})," that comes with Orgraph documents every type and field."]})]}),t.jsx(b,{type:"button",onClick:n,children:"Ask again"})]})}function nn(e,n){return Object.keys(e).sort().map(s=>({query:e[s],variables:n[s.replace(/\.graphql$/,".json")]??"",headers:R}))}const R=`// For this tab, until the page is reloaded:
// { "Orgraph-Credential-<source>": "…" }
// The Credentials panel sets them for every tab.
`;function sn(e){return e.slice(0,8).map(({text:n})=>({query:n,variables:"",headers:R}))}function tn(e){const n=e.replace(/\/graphiql\/?$/,"");return{graph:n+"/graphql",session:n+"/session",deployment:n+"/graphiql/deployment"}}const rn=["application/json","application/graphql-response+json"],an=/^(orgraph-key|orgraph-credential-.*|authorization)$/;function on(e,{credentials:n,session:s,documents:r=()=>[]},o=fetch){return async({query:a,variables:i,operationName:c},{headers:l}={})=>{const u=dn(n.headers(),l),h={method:"POST",credentials:cn(u,s)?"omit":"same-origin",headers:u,body:JSON.stringify({...ln(a,r()),variables:i,operationName:un(a,c)})},f=await mn(await H(o,e,h),e);return n.heed?.(f),s?.current().signedIn&&s.refresh(),f}}function cn(e,n){return!!n?.current().signedIn&&[...e.keys()].some(s=>an.test(s))}function ln(e,n){const s=P(e),r=n.find(o=>P(o.text)===s);return r?{documentId:r.id}:{query:e}}function un(e,n){return n&&hn(e,n)?n:void 0}function hn(e,n){try{return X(e).definitions.some(s=>s.kind===Q.OPERATION_DEFINITION&&s.name?.value===n)}catch{return!0}}function P(e){return e?.replace(/\r\n?/g,`
`).trim()}function dn(e,n){const s=new Headers({"content-type":"application/json",accept:"application/graphql-response+json, application/json",...U,...e});for(const[r,o]of Object.entries(n??{}))pn(s,r,o);return s}function pn(e,n,s){try{e.set(n,String(s))}catch{throw new T(`The header ${JSON.stringify(n)} cannot be sent.`,{hint:"Check the Headers editor: a header name has letters, digits and -, a header value has ASCII characters."})}}async function mn(e,n){const s=fn(e)?await e.json().catch(()=>null):null;if(gn(s))return s;throw M(n,e,"a GraphQL response")}function fn(e){const n=(e.headers.get("content-type")??"").split(";")[0].trim().toLowerCase();return rn.includes(n)}function gn(e){return e!==null&&typeof e=="object"&&("data"in e||Array.isArray(e.errors))}const k="orgraph:",bn=["graphiql:queries","graphiql:favorites","graphiql:tabState"],wn="graphiql:headers";function B(e){try{return globalThis[e]??null}catch{return null}}function yn(e){if(!e)return null;const n=()=>Object.keys(e).filter(s=>s.startsWith(k));return{getItem:s=>e.getItem(k+s),setItem:(s,r)=>{s!==wn&&e.setItem(k+s,bn.includes(s)?xn(r):r)},removeItem:s=>e.removeItem(k+s),clear:()=>n().forEach(s=>e.removeItem(s)),get length(){return n().length}}}function xn(e){return JSON.stringify(JSON.parse(e),(n,s)=>n==="headers"?null:s)}function jn(e){return{title:"Trusted Documents",icon:kn,content:()=>t.jsx(En,{deployment:e})}}function En({deployment:e}){const{documents:n}=d.useSyncExternalStore(e.subscribe,e.current),{addTab:s}=I(),r=x(a=>a.queryEditor);function o(a){s(),r.setValue(a)}return t.jsxs("section",{className:"orgraph-panel","aria-label":"Trusted Documents",children:[t.jsx("h2",{children:"Trusted Documents"}),t.jsx("p",{children:"This server runs these documents alone. They are sent by their ids; a document that is changed here is refused, and the schema is not told."}),n.map(a=>t.jsxs("details",{className:"orgraph-document",children:[t.jsxs("summary",{children:[a.name," ",t.jsx("code",{children:a.id})]}),t.jsx("pre",{tabIndex:0,"aria-label":`Text of ${a.name}`,children:a.text}),t.jsxs(b,{type:"button",disabled:!r,onClick:()=>o(a.text),children:["Open ",a.name," in a tab"]})]},a.id))]})}function kn(){return t.jsx("svg",{viewBox:"0 0 20 20",fill:"none",stroke:"currentColor",strokeWidth:"1.5",strokeLinecap:"round",children:t.jsx("path",{d:"M3 5l1.5 1.5L7 3.5M3 11l1.5 1.5L7 9.5M3 17l1.5 1.5L7 15.5M10 5h7M10 11h7M10 17h7"})})}function Tn(){const e=x(n=>n.queryEditor);return d.useEffect(()=>{e?.updateOptions({wordWrap:"on"})},[e]),null}const Sn="(prefers-color-scheme: dark)";function _n(){const e=x(s=>s.theme),{setTheme:n}=I();return d.useEffect(()=>{if(e)return;const s=window.matchMedia(Sn),r=()=>n(null);return s.addEventListener("change",r),()=>s.removeEventListener("change",r)},[e,n]),null}const vn=nn(Object.assign({"../examples/01-company-at-a-glance.graphql":oe,"../examples/02-who-may-do-what.graphql":ie,"../examples/03-workspace-roles.graphql":ce,"../examples/04-paging.graphql":le,"../examples/05-sources.graphql":ue,"../examples/06-set-membership.graphql":he,"../examples/07-undo.graphql":de,"../examples/08-plan-access.graphql":pe,"../examples/09-apply-plan.graphql":me,"../examples/10-invite.graphql":fe}),Object.assign({"../examples/04-paging.json":ge,"../examples/06-set-membership.json":be,"../examples/07-undo.json":we,"../examples/08-plan-access.json":ye,"../examples/09-apply-plan.json":xe,"../examples/10-invite.json":je})),D=tn(location.pathname),$=Se(B("sessionStorage")),S=Re(D.session),j=Je(D.deployment,{credentials:$,session:S}),In=on(D.graph,{credentials:$,session:S,documents:()=>j.current().documents}),On=Me({credentials:$,session:S,deployment:j}),W=jn(j),Nn=yn(B("localStorage"));async function Cn(){await S.refresh(),await j.load()}function An(){const e=j.current(),n=Ye(e);return t.jsxs(_,{fetcher:In,storage:Nn,plugins:[Z,On,...n?[W]:[]],visiblePlugin:n?W:void 0,referencePlugin:z,defaultTabs:n?sn(e.documents):vn,defaultHeaders:R,defaultEditorToolsVisibility:"variables",isHeadersEditorEnabled:!0,shouldPersistHeaders:!1,inputValueDeprecation:!0,schemaDescription:!0,children:[t.jsx(_.Logo,{children:t.jsx("h1",{className:"orgraph-logo",children:"Orgraph"})}),n&&t.jsx(_.Footer,{children:t.jsx("p",{className:"orgraph-notice",children:"Only trusted documents run here. Their panel is in the sidebar."})}),t.jsx(ee,{}),t.jsx(_n,{}),t.jsx(Tn,{})]})}Cn().then(()=>ne.createRoot(document.getElementById("playground")).render(t.jsx(An,{})));
