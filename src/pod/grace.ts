/** `terminationGracePeriodSeconds` where none is set: `SetDefaults_PodSpec` of pkg/apis/core/v1/defaults.go. */
export const defaultGracePeriod = 30;
