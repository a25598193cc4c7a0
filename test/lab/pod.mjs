/** Lines of shell that show what every pod of Kubernetes is known by, beside its variables. */
export const inPod = `
  mount -t tmpfs tmpfs /run
  mkdir -p /run/secrets/kubernetes.io/serviceaccount`;
