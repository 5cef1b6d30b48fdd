# A Slurm of two nodes on this machine, for Scripts/trial-cluster: `cluster_start`, `cluster_lose n1`, `cluster_stop`.
#
# All it has lies in $CLUSTER: its own key, ports and state. The system's Slurm, if there is one, is not touched, and
# processes are ended by their numbers: those that were started here, and those that carry this cluster's SLURM_CONF.

declare -A CLUSTER_NODES=()
CLUSTER_DAEMONS=()

cluster_missing() {
  local program
  for program in munged slurmctld slurmd sbatch squeue scancel; do
    command -v "$program" >/dev/null || echo "$program"
  done
}

cluster_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

cluster_start() {
  CLUSTER=$(mktemp -d /tmp/tangent-cluster.XXXXXX)
  local host; host=$(hostname -s)
  mkdir -p "$CLUSTER"/{state,log,run,munge,spool/n1,spool/n2}
  chmod 755 "$CLUSTER" "$CLUSTER/run"
  chmod 700 "$CLUSTER/munge" "$CLUSTER/log"
  head -c 1024 /dev/urandom >"$CLUSTER/munge/key"
  chmod 400 "$CLUSTER/munge/key"
  munged --foreground --key-file="$CLUSTER/munge/key" --socket="$CLUSTER/run/munge" --pid-file="$CLUSTER/munge/pid" \
    --log-file="$CLUSTER/log/munged" --seed-file="$CLUSTER/munge/seed" >"$CLUSTER/log/munged.out" 2>&1 &
  CLUSTER_DAEMONS+=($!)
  disown
  local try
  for try in $(seq 50); do [ -S "$CLUSTER/run/munge" ] && break; sleep 0.1; done
  # cred_expire is how long a requeued task waits, SlurmdTimeout how long a lost node stays unnoticed: minutes by default.
  cat >"$CLUSTER/slurm.conf" <<CONF
ClusterName=two
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort=$(cluster_port)
AuthType=auth/munge
AuthInfo=socket=$CLUSTER/run/munge,cred_expire=5
CredType=cred/munge
StateSaveLocation=$CLUSTER/state
SlurmdSpoolDir=$CLUSTER/spool/%n
SlurmctldPidFile=$CLUSTER/run/slurmctld.pid
SlurmdPidFile=$CLUSTER/run/slurmd-%n.pid
SlurmctldLogFile=$CLUSTER/log/slurmctld
SlurmdLogFile=$CLUSTER/log/slurmd-%n
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=2,bf_interval=2,batch_sched_delay=0,defer
SlurmdTimeout=5
SlurmctldTimeout=5
InactiveLimit=0
KillWait=2
MinJobAge=300
MessageTimeout=5
JobRequeue=1
ReturnToService=2
MaxArraySize=10001
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$(cluster_port) CPUs=2 RealMemory=1000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$(cluster_port) CPUs=2 RealMemory=1000 State=UNKNOWN
PartitionName=main Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF
  export SLURM_CONF=$CLUSTER/slurm.conf
  slurmctld -D -i -f "$SLURM_CONF" >"$CLUSTER/log/slurmctld.out" 2>&1 &
  CLUSTER_DAEMONS+=($!)
  disown
  cluster_node n1
  cluster_node n2
  for try in $(seq 150); do
    [ "$(sinfo --noheader --Node --format=%T 2>/dev/null | grep -c idle)" = 2 ] && return
    sleep 0.2
  done
  echo "the cluster does not come up:" >&2
  tail -n 20 "$CLUSTER"/log/* >&2
  return 4
}

cluster_node() {
  setsid slurmd -D -f "$SLURM_CONF" -N "$1" >"$CLUSTER/log/slurmd-$1.out" 2>&1 &
  CLUSTER_NODES[$1]=$!
  CLUSTER_DAEMONS+=($!)
  disown
}

# The processes that carry this cluster's configuration in their environment, but for this one.
cluster_processes() {
  grep -lzx "SLURM_CONF=$CLUSTER/slurm.conf" /proc/[0-9]*/environ 2>/dev/null | tr -dc '0-9\n' | grep -vx "$$" || true
}

# As if a node's plug were pulled: its daemon, its tasks, and their keepers, which outlive the daemon.
cluster_lose() {
  kill -9 "${CLUSTER_NODES[$1]}"
  sleep 0.3
  local found="" process parent
  for process in $(cluster_processes); do
    grep -zqx "SLURMD_NODENAME=$1" "/proc/$process/environ" 2>/dev/null || continue
    found="$found $process"
    parent=$(ps -o ppid= -p "$process" | tr -d ' ')
    [ "$(cat "/proc/$parent/comm" 2>/dev/null)" = slurmstepd ] && found="$found $parent"
  done
  [ -z "$found" ] || kill -9 $found 2>/dev/null || true
}

cluster_idle() {
  local try
  for try in $(seq 150); do [ -z "$(squeue --noheader 2>/dev/null)" ] && return; sleep 0.2; done
}

cluster_stop() {
  [ -n "${CLUSTER:-}" ] || return 0
  local process
  for process in $(cluster_processes); do
    case $(cat "/proc/$process/comm" 2>/dev/null) in
      slurmctld | slurmd | munged) ;;
      bash | sh | python3) ;;
      *) kill -9 "$process" 2>/dev/null ;;
    esac
  done
  for process in "${CLUSTER_DAEMONS[@]}"; do kill "$process" 2>/dev/null; done
  sleep 1
  for process in "${CLUSTER_DAEMONS[@]}"; do kill -9 "$process" 2>/dev/null; done
  rm -rf "$CLUSTER"
  CLUSTER=""
}
