import{j as s,B as d,r as c,D as _,u as m,c as I,d as O,e as A,f as y,G as w,H as C,h as N,i as q}from"./graphiql-DBg5_RW_.js";function R(e){return new Worker("/graphiql/assets/editor.worker-CdtUXE0K.js",{type:"module",name:e?.name})}function D(e){return new Worker("/graphiql/assets/json.worker-B3O9ZXir.js",{type:"module",name:e?.name})}function W(e){return new Worker("/graphiql/assets/graphql.worker-gkjKcJHi.js",{type:"module",name:e?.name})}const $={json:D,graphql:W};globalThis.MonacoEnvironment={getWorker:(e,n)=>new($[n]??R)};const L=`# The company at a glance: its workspaces, who is
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
`,P=`# A long list page by page. Run it, copy \`endCursor\`
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
`,F=`# The systems behind the graph, and what each of them
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
`,M=`# Gives a user a role in a workspace, or changes the
# role that the user has there.
#
# First fill in the variables below. WhoMayDoWhat
# shows the ids of workspaces and users,
# WorkspaceRoles those of roles; the role must be one
# of the same workspace. A refusal is told in
# \`userErrors\`.
#
# REST calls at TransactionLink:
#   1 PUT /workspaces/{id}/memberships/{user}, sent
#     once and never repeated
#   and the reads for what is selected below
mutation SetMembership($input: SetWorkspaceMembershipInput!) {
  setWorkspaceMembership(input: $input) {
    membership {
      id
      user {
        email
      }
      roles {
        name
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
`,z=`{
  "first": 2,
  "after": null
}
`,U=`{
  "input": {
    "workspaceId": "",
    "userId": "",
    "roleId": ""
  }
}
`,p="orgraph:credentials",J="Orgraph-Credential-",K="Orgraph-Key",B=/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,V=/^[\x20-\x7e]*$/,h="*";function X(e){let n=Z(e);const r=new Set;function t(a){n=a,ee(e,n),r.forEach(o=>o())}return{all:()=>n,put:(a,o)=>t(o.trim()?{...n,[a]:o}:Q(n,a)),forgetAll:()=>t({}),headers:()=>Y(n),subscribe(a){return r.add(a),()=>r.delete(a)}}}function f(e){return e===h?K:J+e}function k(e,n){return B.test(e)?V.test(n.trim())?null:"Not sent: it has a line break or a character outside ASCII.":"This source's name cannot be part of a header's name."}function Y(e){const n=Object.entries(e).filter(([r,t])=>t.trim()&&!k(r,t));return Object.fromEntries(n.map(([r,t])=>[f(r),t.trim()]))}function Q(e,n){const{[n]:r,...t}=e;return t}function Z(e){try{const n=JSON.parse(e.getItem(p)??"{}");return Object.fromEntries(Object.entries(n).filter(([,r])=>typeof r=="string"))}catch{return{}}}function ee(e,n){try{Object.keys(n).length?e.setItem(p,JSON.stringify(n)):e.removeItem(p)}catch{}}const ne={name:h,label:"This server",kind:`${f(h)}, where it asks who you are`},re="query SourcesToAuthenticateAt { sources { name kind } }";function se(e,n){return{title:"Credentials",icon:()=>s.jsx(ie,{isMarked:Object.keys(E(e)).length>0}),content:()=>s.jsx(te,{credentials:e,fetcher:n})}}function E(e){return c.useSyncExternalStore(e.subscribe,e.all)}function te({credentials:e,fetcher:n}){const r=E(e),{sources:t,errors:a,ask:o}=ae(n);return s.jsxs("section",{className:"orgraph-panel","aria-label":"Credentials",children:[s.jsx("h2",{children:"Credentials"}),s.jsxs("p",{children:["Sent with every request of this page as the header ",s.jsx("code",{children:f("<source>")}),". Kept in this browser tab until it is closed, and nowhere else. Leave a field empty where the server has a credential of its own."]}),s.jsx(b,{source:ne,secret:r[h]??"",onChange:i=>e.put(h,i)}),t?.map(i=>s.jsx(b,{source:i,secret:r[i.name]??"",onChange:l=>e.put(i.name,l)},i.name)),s.jsxs("div",{role:"status",children:[!t&&!a&&s.jsx("p",{children:"Asking the server for its sources…"}),t?.length===0&&s.jsx("p",{children:"The server has no sources."}),a?.map(({message:i,hint:l})=>s.jsxs("p",{className:"orgraph-said",children:[i," ",l]},i))]}),s.jsxs("div",{className:"orgraph-buttons",children:[s.jsx(d,{type:"button",onClick:o,children:"Reload sources"}),s.jsx(d,{type:"button",onClick:e.forgetAll,disabled:Object.keys(r).length===0,children:"Forget all"})]})]})}function b({source:e,secret:n,onChange:r}){const t=c.useId(),a=n&&k(e.name,n);return s.jsxs("div",{className:"orgraph-credential",children:[s.jsxs("label",{htmlFor:t,children:[e.label??e.name," ",s.jsx("span",{children:e.kind})]}),s.jsx("input",{id:t,type:"password",autoComplete:"off",spellCheck:!1,value:n,"aria-invalid":!!a,"aria-describedby":a?`${t}-problem`:void 0,onChange:o=>r(o.target.value)}),a&&s.jsx("p",{className:"orgraph-said",id:`${t}-problem`,children:a})]})}function ae(e){const[n,r]=c.useState(0),[t,a]=c.useState({});return c.useEffect(()=>{let o=!1;return a({}),oe(e).then(i=>o||a(i)),()=>{o=!0}},[e,n]),{...t,ask:()=>r(o=>o+1)}}async function oe(e){try{const{data:n,errors:r}=await e({query:re});return{sources:n?.sources,errors:r??(n?void 0:[{message:"No sources came back."}])}}catch(n){return{errors:[n]}}}function ie({isMarked:e}){return s.jsxs("svg",{viewBox:"0 0 20 20",fill:"none",stroke:"currentColor",strokeWidth:"1.5",strokeLinecap:"round",children:[s.jsx("circle",{cx:"6.5",cy:"13.5",r:"4"}),s.jsx("path",{d:"M9.5 10.5 17 3M13.5 6.5l3 3M16 4l2 2"}),e&&s.jsx("circle",{className:"orgraph-mark",cx:"6.5",cy:"13.5",r:"2"})]})}function ce(e){try{const{errors:n}=JSON.parse(e);if(n.length)return n}catch{}return[{message:e}]}const j={..._,icon:le,content:he};function le(){return m(n=>n.visiblePlugin===j)?s.jsx(O,{}):s.jsx(A,{})}function he(){const e=m(n=>n.fetchError);return e?s.jsx(ue,{errors:ce(e)}):s.jsx(I,{})}function ue({errors:e}){const{introspect:n}=y();return s.jsxs("section",{className:"orgraph-panel orgraph-no-schema","aria-label":"Documentation Explorer",children:[s.jsx("h2",{children:"Docs"}),s.jsxs("div",{role:"status",children:[s.jsx("p",{children:"The server did not tell its schema, so there is no documentation, completion or checking here. Operations can be run all the same."}),e.map(({message:r,hint:t})=>s.jsxs("p",{className:"orgraph-said",children:[r," ",t]},r)),s.jsxs("p",{children:["Where introspection is switched off on purpose, the file ",s.jsx("code",{children:"schema.graphqls"})," that comes with Orgraph documents every type and field."]})]}),s.jsx(d,{type:"button",onClick:n,children:"Ask again"})]})}function de(e,n){return Object.keys(e).sort().map(r=>({query:e[r],variables:n[r.replace(/\.graphql$/,".json")]??"",headers:x}))}const x=`// For this tab, until the page is reloaded:
// { "Orgraph-Credential-<source>": "…" }
// The Credentials panel sets them for every tab.
`,pe=["application/json","application/graphql-response+json"];class g extends Error{constructor(n,r){super(),Object.assign(this,{message:n,...r}),this.stack=void 0}}function me(e,n,r=fetch){return async({query:t,variables:a,operationName:o},{headers:i}={})=>{const l={method:"POST",credentials:"same-origin",headers:fe(n.headers(),i),body:JSON.stringify({query:t,variables:a,operationName:o??void 0})};return be(await we(r,e,l),e)}}function fe(e,n){const r=new Headers({"content-type":"application/json",accept:"application/graphql-response+json, application/json","x-orgraph":"1",...e});for(const[t,a]of Object.entries(n??{}))ge(r,t,a);return r}function ge(e,n,r){try{e.set(n,String(r))}catch{throw new g(`The header ${JSON.stringify(n)} cannot be sent.`,{hint:"Look at the Headers editor: a header's name is made of letters, digits and -, its value of ASCII."})}}async function we(e,n,r){try{return await e(n,r)}catch{throw new g(`No answer from ${n}.`,{hint:"Is the server still running, and the network up? A mutation may have been carried out all the same."})}}async function be(e,n){const r=ye(e)?await e.json().catch(()=>null):null;if(ke(r))return r;throw new g(`${n} answered ${Ee(e)}, but not with a GraphQL answer.`,{hint:je(e),status:e.status})}function ye(e){const n=(e.headers.get("content-type")??"").split(";")[0].trim().toLowerCase();return pe.includes(n)}function ke(e){return e!==null&&typeof e=="object"&&("data"in e||Array.isArray(e.errors))}function Ee({status:e,statusText:n}){return n?`${e} ${n}`:String(e)}function je(e){const{status:n}=e;return n===401||n===403?"The server wants to know who asks: set a credential in the Credentials panel, or sign in again.":n===404?"Nothing is served there. Is the playground opened through the right address?":n===413?"The operation is too large. Ask for less at once.":n===429||n===503?xe(e.headers.get("retry-after")):n>=500?"The fault is the server's or a proxy's before it; the server's log says more.":"Something between this page and the server may have answered in its place, such as a proxy."}function xe(e){return`The server has too much to do. Try again ${/^\d+$/.test(e??"")?`in ${e} s`:"in a moment"}.`}const u="orgraph:",Te=["graphiql:queries","graphiql:favorites","graphiql:tabState"],Se="graphiql:headers";function T(e){try{return globalThis[e]??null}catch{return null}}function ve(e){if(!e)return null;const n=()=>Object.keys(e).filter(r=>r.startsWith(u));return{getItem:r=>e.getItem(u+r),setItem:(r,t)=>{r!==Se&&e.setItem(u+r,Te.includes(r)?_e(t):t)},removeItem:r=>e.removeItem(u+r),clear:()=>n().forEach(r=>e.removeItem(r)),get length(){return n().length}}}function _e(e){return JSON.stringify(JSON.parse(e),(n,r)=>n==="headers"?null:r)}const Ie="(prefers-color-scheme: dark)";function Oe(){const e=m(r=>r.theme),{setTheme:n}=y();return c.useEffect(()=>{if(e)return;const r=window.matchMedia(Ie),t=()=>n(null);return r.addEventListener("change",t),()=>r.removeEventListener("change",t)},[e,n]),null}const Ae="/graphql",Ce=de(Object.assign({"../examples/01-company-at-a-glance.graphql":L,"../examples/02-who-may-do-what.graphql":G,"../examples/03-workspace-roles.graphql":H,"../examples/04-paging.graphql":P,"../examples/05-sources.graphql":F,"../examples/06-set-membership.graphql":M}),Object.assign({"../examples/04-paging.json":z,"../examples/06-set-membership.json":U})),S=X(T("sessionStorage")),v=me(Ae,S),Ne=[C,se(S,v)],qe=ve(T("localStorage"));function Re(){return s.jsxs(w,{fetcher:v,storage:qe,plugins:Ne,referencePlugin:j,defaultTabs:Ce,defaultHeaders:x,defaultEditorToolsVisibility:"variables",isHeadersEditorEnabled:!0,shouldPersistHeaders:!1,inputValueDeprecation:!0,schemaDescription:!0,children:[s.jsx(w.Logo,{children:s.jsx("h1",{className:"orgraph-logo",children:"Orgraph"})}),s.jsx(N,{}),s.jsx(Oe,{})]})}q.createRoot(document.getElementById("playground")).render(s.jsx(Re,{}));
